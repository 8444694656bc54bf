// The words in Vietnamese of what is ticked off or typed where no number of the model decides.

export const checks = {
  ticked: (done: number, all: number) => `${done}/${all} mục đã đánh dấu`,
  tally: (done: number, all: number, off: number) =>
    `${done}/${all} đã đánh dấu hoặc đúng mức${off > 0 ? `, ${off} chưa đúng mức` : ""}`,
  help: "Đánh dấu việc đã làm, gõ số thực tế để so với mức. Những ghi nhận này không vào mô phỏng; chúng được đếm, không quy thành phần trăm.",
  found: "Ghi nhận",
  done: "đã làm",
  doneOf: (norm: string) => `Đã làm: ${norm}`,
  figureOf: (norm: string, unit: string) => `Số thực tế, ${unit}: ${norm}`,
  kept: "đúng mức",
  off: "chưa đúng mức",
  clear: "Bỏ mọi ghi nhận",
  bad: (norm: string, value: string, most: string) =>
    `${norm}: “${value}” không phải là một số từ 0 đến ${most}. Ghi nhận cũ được giữ.`,
};
