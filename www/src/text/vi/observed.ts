// The words in Vietnamese of the figures that were observed, and of what they stand among.

import type { Fault } from "../../block";
import type { Metric } from "../../engine";

/** What an observed figure is of: its name, its unit, and what else a spreadsheet may call it. */
interface Words {
  readonly title: string;
  readonly unit: string;
  readonly also: readonly string[];
}

const metrics: Record<Metric, Words> = {
  units: {
    title: "Số đơn vị",
    unit: "đơn vị",
    also: ["Đơn vị", "Đơn vị sự nghiệp", "Đơn vị sự nghiệp công lập", "Tổng số đơn vị"],
  },
  self_financing_units: {
    title: "Đơn vị tự bảo đảm chi thường xuyên",
    unit: "đơn vị",
    also: ["Đơn vị tự chủ", "Số đơn vị tự chủ", "Đơn vị nhóm 1–2", "Đơn vị nhóm 1-2"],
  },
  posts: {
    title: "Biên chế",
    unit: "biên chế",
    also: ["Số biên chế", "Biên chế được giao", "Biên chế giao"],
  },
  staff: {
    title: "Người có mặt",
    unit: "người",
    also: ["Số người có mặt", "Biên chế có mặt", "Có mặt"],
  },
  irregular_contracts: {
    title: "Hợp đồng không đúng quy định",
    unit: "hợp đồng",
    also: ["Hợp đồng", "Số hợp đồng không đúng quy định", "Số hợp đồng"],
  },
  support: {
    title: "Chi trực tiếp",
    unit: "tỷ đồng, giá hiện hành, không kể trợ cấp tinh giản",
    also: ["Chi trực tiếp từ ngân sách", "Chi ngân sách", "Chi"],
  },
};

const unread: Record<Fault["why"], (cell: string, value: string, years: string) => string> = {
  nothing: () => "Chưa có số nào để nhận: hãy dán khối ô vào khung.",
  years: (_cell, _value, years) =>
    `Không thấy năm ở hàng đầu hay cột đầu của khối; cần các năm từ ${years}.`,
  year: (cell, value, years) => `Ô ${cell}: “${value}” không phải là một năm từ ${years}.`,
  name: (cell, value) =>
    value
      ? `Ô ${cell}: không rõ “${value}” là số gì.`
      : `Ô ${cell}: hàng hay cột này thiếu tên số liệu.`,
  number: (cell, value) => `Ô ${cell}: “${value}” không phải là một số, từ 0 trở lên.`,
  unclear: (cell, value) =>
    `Ô ${cell}: “${value}” đọc được theo hai cách. Hãy chọn dấu thập phân của khối rồi nhận lại.`,
  mixed: (cell, value) => `Ô ${cell}: “${value}” viết dấu thập phân khác các ô trước.`,
  twice: (cell, value) => `Ô ${cell}: “${value}” là số thứ hai của cùng một năm.`,
};

export const observed = {
  grounds: "Giả định, cách hiểu, số quan sát",
  groundsHelp:
    "Kết quả dựa vào ba thứ này bên cạnh đòn bẩy: mô phỏng tính với gì, văn bản được hiểu thế nào, thực tế đã ra sao.",
  title: "Số quan sát",
  tally: (figures: number, years: number) => `${figures} số của ${years} năm`,
  help: "Năm nào đã có số thực tế của cả tỉnh thì gõ vào: mô phỏng khớp với số ấy rồi đi tiếp từ đó. Số nhỏ dưới ô là mô phỏng đang có. Năm có số được đánh dấu trên biểu đồ.",
  metric: "Số liệu",
  metrics,
  field: (metric: string, year: number, unit: string) => `${metric} ${year}, ${unit}`,
  counted: (unit: string) => `Tính bằng ${unit}.`,
  paste: "Dán từ bảng tính",
  pasteHelp:
    "Một khối ô có các năm ở hàng đầu hay cột đầu. Nhiều số liệu thì kèm tên; không có tên thì là số liệu đang chọn ở trên. Chỉ nhận khi cả khối đọc được.",
  block: "Khối ô",
  signs: "Dấu thập phân trong khối",
  sign: { auto: "tự nhận", ",": "phẩy: 1.234,5", ".": "chấm: 1,234.5" },
  take: "Nhận các số",
  known: "Các số đã có",
  remove: (name: string, year: number) => `Bỏ số ${year}: ${name}`,
  removeAll: "Bỏ mọi số quan sát",
  unread,
  rejected: (fault: string) => `${fault} Chưa số nào được nhận.`,
  names: (names: string) => `Tên dùng được: ${names}.`,
  bad: (name: string, year: number, value: string) =>
    `${name} ${year}: “${value}” không phải là một số, từ 0 trở lên. Số cũ được giữ.`,
  unclear: (name: string, year: number, value: string) =>
    `${name} ${year}: “${value}” đọc được theo hai cách; hãy gõ không có dấu tách nghìn. Số cũ được giữ.`,
  refused: (name: string, year: string, value: string, why: string) =>
    `${name} ${year}: không khớp được với ${value}. ${why} Kịch bản trước đó được giữ.`,
  why: {
    units: "Mô phỏng năm đó không có đơn vị nào.",
    self_financing_units:
      "Số này không nhiều hơn tổng số đơn vị năm đó, và mô phỏng phải có cả đơn vị tự bảo đảm lẫn đơn vị khác để chia lại.",
    posts: "Mô phỏng năm đó không có biên chế nào.",
    staff: "Người có mặt không nhiều hơn biên chế năm đó.",
    irregular_contracts: "Mô phỏng năm đó không còn hợp đồng nào.",
    support: "Mô phỏng năm đó không có khoản chi nào.",
  } satisfies Record<Metric, string>,
  outOfRange: "Số phải là 0, hay từ 0,000001 đến 1.000.000.000.000.",
};
