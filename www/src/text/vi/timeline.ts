// The plan's deadlines, in Vietnamese.

export const timeline = {
  title: "Tiến độ theo quý",
  help: "Mọi việc có hạn của kế hoạch: việc thường lấy hạn trong văn bản, sắp xếp có tên theo kịch bản đang xem (bật, tắt, chậm mấy năm).",
  scope: "Lĩnh vực",
  every: "Mọi lĩnh vực, và việc chung",
  lead: "Cơ quan chủ trì",
  everyone: "Mọi cơ quan",
  peak: (quarter: string, count: number) =>
    `Kế hoạch dồn nhiều nhất vào ${quarter}: ${count} việc đến hạn cùng lúc.`,
  fullest: (quarter: string, count: number) => `quý nặng nhất là ${quarter} với ${count} việc`,
  noneDue: "Không việc nào có hạn theo lựa chọn này.",
  late: (count: number) => `${count} việc sắp xếp chậm hơn kế hoạch`,
  never: (count: number) => `${count} việc lùi quá 2030, tức là không bao giờ làm`,
  off: (count: number) => `${count} việc sắp xếp không có trong kịch bản`,
  inScenario: (what: string) => `Trong kịch bản này: ${what}.`,
  onTime: "Mọi việc sắp xếp có tên giữ đúng hạn.",
  clashes: (count: number) => `${count} chỗ thời hạn vướng nhau`,
  clauses: (clauses: string) => `Điều khoản: ${clauses}`,
  list: "Danh sách theo quý",
  task: "Việc",
  sector: "Lĩnh vực",
  leads: "Chủ trì",
  deadline: "Thời hạn",
  allSectors: "mọi lĩnh vực",

  slipped: (from: string, to: string) => `${from} → ${to} (chậm)`,
  neverDue: (from: string) => `${from} → sau 2030, không bao giờ làm`,
  notDone: (from: string) => `${from}; không có trong kịch bản`,
  recurs: {
    once: "",
    yearly: "lặp lại hằng năm",
    each_period: "lặp lại mỗi giai đoạn",
    as_needed: "khi cần",
  },
  groups: {
    never: "Không làm, hoặc lùi quá 2030",
    yearly: "Hằng năm, không ghi hạn",
    undated: "Không ghi hạn",
  },
};

export type Timeline = typeof timeline;
