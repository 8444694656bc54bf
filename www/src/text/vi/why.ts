// Where changes come from, in Vietnamese.

/** What a ratchet's sentence is made of. */
export interface Ratcheted {
  readonly years: string;
  readonly reached: string;
  readonly over: string;
  readonly path: string;
  readonly limit: string;
  readonly pathLimit: string;
  readonly lower: string;
  readonly outcome: string;
}

export const why = {
  title: "Thay đổi do đâu?",
  help: "Mỗi thay đổi được ghi theo nguyên nhân, cộng lại đúng bằng thay đổi. Người rời đi (sắc xanh) khác với biên chế ra khỏi ngân sách cùng đơn vị (vàng cam: người vẫn làm việc) và với vị trí trống bị thu hồi (hồng: không ai phải rời đi).",
  helpUnits:
    "Mỗi thay đổi được ghi theo nguyên nhân, cộng lại đúng bằng thay đổi. Đơn vị thành công ty cổ phần (vàng cam) vẫn còn, chỉ không còn là đơn vị sự nghiệp công lập.",
  subject: "Xem thay đổi của",
  span: "Xem theo",
  years: "từng năm",
  scope: "Phạm vi",
  fell: (years: string, size: string, from: string, to: string) =>
    `${years}: bớt ${size} (${from} → ${to})`,
  rose: (years: string, size: string, from: string, to: string) =>
    `${years}: thêm ${size} (${from} → ${to})`,
  same: (years: string, stock: string) => `${years}: vẫn là ${stock}`,
  left: (count: string, how: string) => `${count} người rời đi (${how})`,
  leaving: {
    unreplaced: "nghỉ mà không tuyển thay",
    streamlined: "tinh giản, có trợ cấp",
    freed: "dôi dư do sáp nhập",
  },
  leavers: (count: string, how: string) => `${count} ${how}`,
  moved: {
    posts: (count: string) =>
      `${count} biên chế ra khỏi ngân sách cùng đơn vị, người vẫn làm việc ở đó`,
    staff: (count: string) => `${count} người ra khỏi ngân sách cùng đơn vị, vẫn làm việc ở đó`,
  },
  withdrawn: (count: string) => `${count} vị trí trống bị thu hồi, không ai phải rời đi`,
  added: {
    posts: (count: string) => `bổ sung ${count} biên chế`,
    staff: (count: string) => `thêm ${count} người vào biên chế bổ sung`,
  },
  named: (count: string) => `${count} do sắp xếp có tên`,
  consolidation: (count: string) => `${count} do sáp nhập thêm`,
  conversion: (count: string) => `${count} thành công ty cổ phần, vẫn hoạt động`,
  fitted: {
    fell: (count: string) => `bớt ${count} để khớp số thực tế`,
    rose: (count: string) => `thêm ${count} để khớp số thực tế`,
  },
  year: "Năm",
  cause: "Nguyên nhân",
  change: "Thay đổi",
  sum: "Cộng",
  stock: "Cuối năm",
  endOf: (year: number) => `Cuối năm ${year}`,
  caption: (of: string, unit: string) => `${of}; đơn vị tính: ${unit}; số âm là bớt`,
  ratchets: "Bước trước làm hơn, bước này khó hơn",
  ratchet: (of: Ratcheted) =>
    `${of.years} còn ${of.reached}, ít hơn ${of.over} so với đi đúng lộ trình (${of.path}). Vì bước này so với mức thực tế đó nên chỉ được còn ${of.limit}; theo lộ trình từ gốc thì được còn ${of.pathLimit}, tức là mức phải đạt hạ thêm ${of.lower}. Kịch bản còn ${of.outcome}: đạt theo lộ trình từ gốc, chưa đạt so với bước trước.`,
  ratchetReading: (section: string, reading: string) =>
    `Muốn so với lộ trình từ gốc: “${section}”, “${reading}”.`,
};

export type Why = typeof why;
