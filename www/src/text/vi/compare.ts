// The words in Vietnamese of scenarios side by side.

export const compare = {
  title: "So sánh kịch bản",
  pinned: (count: number) => (count === 0 ? "chưa ghim kịch bản nào" : `đã ghim ${count} kịch bản`),
  help: "Kịch bản được ghim có đường riêng trên cả bốn biểu đồ. Mọi cột được đánh giá theo cách hiểu kế hoạch của kịch bản đang xem; dòng nhỏ là chênh lệch so với nó.",
  choose: "Kịch bản để ghim",
  presets: "Kịch bản gốc",
  pin: "Ghim",
  full: "Đã ghim đủ ba kịch bản; bỏ bớt để ghim kịch bản khác.",
  unpin: (name: string) => `Bỏ ghim “${name}”`,
  refused: (name: string, path: string, value: string) =>
    `Không ghim được “${name}”: trường ${path}, giá trị ${value} không hợp với số liệu của tỉnh này.`,
  inView: "Đang xem",
  named: (what: string, name: string) => `${what}: ${name}`,
  targets: "Mục tiêu × kịch bản",
  levers: "Những chỗ khác nhau",
  leversHelp: "Chỉ những gì không giống nhau giữa các kịch bản.",
  leversSame: "Các kịch bản này không khác nhau ở đòn bẩy, giả định hay cách hiểu nào.",
  what: "Đòn bẩy, giả định",
  same: "như nhau",
  tasks: (on: number, all: number) => `${on}/${all} việc`,
  addedToo: (count: number) => `và ${count} việc tự thêm khác`,
  turned: "khác kết quả",
  computing: "Đang tính…",
};
