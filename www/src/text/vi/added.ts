// The words in Vietnamese of reorganisations that the user adds.

export const added = {
  heading: (count: number) => `Tự thêm vào kịch bản: ${count} việc`,
  title: (what: string, units: string, sector: string) => `${what}: ${units}, ${sector}`,
  quarter: "Quý",
  quarters: ["I", "II", "III", "IV"],
  year: "Năm",
  remove: "Bỏ",
  removeOne: (id: string, title: string) => `Bỏ ${id}, ${title}`,
  short: (title: string, year: number, done: string, planned: string) =>
    `${title}, ${year}: chỉ làm được ${done} trong ${planned} đơn vị vì không còn đủ đơn vị thuộc nhóm ấy.`,
  clause: "tự thêm vào kịch bản",
};
