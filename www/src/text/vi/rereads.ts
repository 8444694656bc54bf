// The words in Vietnamese of what another reading would change.

export const rereads = {
  chosen: (count: number, all: number) => `đã đổi ${count}/${all}`,
  bears: (targets: string) => `Dùng cho: ${targets}.`,
  usual: "Trả mọi cách hiểu về mặc định",
  other: (choice: string, says: string) => `Nếu là “${choice}”: ${says}`,
  same: "không đổi kết quả nào.",
  changes: (count: number, targets: string) => `đổi ${count} kết quả: ${targets}.`,
  change: (target: string, before: string, after: string) => `${target} (${before} → ${after})`,
};
