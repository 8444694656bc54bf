// What is saved, as the forms for it ask, in Vietnamese.

export const savings = {
  title: "Kinh phí tiết kiệm (biểu 2đ, 2e)",
  help: "Theo mẫu của Thông tư 68/2018/TT-BTC: năm nay so với năm trước, tính theo số tháng có hiệu lực; nhóm 1–2 chỉ báo số người; không khoản nào tính hai lần.",
  year: "Năm báo cáo",
  unit: "triệu đồng; số âm là chi thêm",
  told: (year: number, posts: string, autonomy: string) =>
    `Năm ${year}: biểu 2đ ${posts}, biểu 2e ${autonomy} triệu đồng so với năm trước.`,
  since: (posts: string, autonomy: string, fall: string) =>
    `Mọi việc làm từ 2016 tiết kiệm trong năm: biểu 2đ ${posts}, biểu 2e ${autonomy}; chi trực tiếp giảm ${fall} triệu đồng so với không làm gì.`,
  rose: (posts: string, autonomy: string, rise: string) =>
    `Mọi việc làm từ 2016 tiết kiệm trong năm: biểu 2đ ${posts}, biểu 2e ${autonomy}; chi trực tiếp tăng ${rise} triệu đồng so với không làm gì.`,
  cut: (share: string) =>
    `Số chi thực tế chỉ cho thấy ${share} khoản tiết kiệm tính được so với năm trước, nên hai biểu chỉ báo phần đó.`,
  posts: {
    title: "Biểu 2đ: tinh giản biên chế, sáp nhập đơn vị",
    people2015: (day: string) => `Số người có mặt ${day}`,
    before: (year: number) => `Số người có mặt 01/7/${year}`,
    payBefore: "Quỹ lương tháng của số người này, theo lương năm báo cáo",
    people: (year: number) => `Số người có mặt 01/7/${year}`,
    moved: "Số người chuyển theo đơn vị sang nhóm 1–2 (không tính tiền)",
    pay: "Quỹ lương tháng của số người ở hai cột trước",
    paySaved: "Quỹ lương tiết kiệm 1 tháng",
    runningSaved: "Chi hoạt động tiết kiệm 1 tháng",
    saved: "Tiết kiệm trong năm so với năm trước",
  },
  autonomy: {
    title: "Biểu 2e: thay đổi cơ chế tự chủ",
    class: "Phân loại đơn vị",
    classes: {
      self_financing: "Nhóm 1–2: tự bảo đảm chi thường xuyên",
      partly_financed: "Nhóm 3: tự bảo đảm một phần",
      budget_funded: "Nhóm 4: ngân sách bảo đảm",
    },
    before: (day: string) => `Số đơn vị ${day}`,
    now: (day: string) => `Số đơn vị ${day}`,
    more: "Chuyển đến trong năm",
    fewer: "Chuyển đi trong năm",
    toSelf: "Lên nhóm 1–2",
    toPartly: "Lên nhóm 3",
    monthly: "Ngân sách giảm hỗ trợ 1 tháng",
    saved: "Tiết kiệm trong năm so với năm trước",
  },
  none: "Năm này không có gì để báo.",
  file: (form: "2d" | "2e", year: number) => `bieu-${form}-${year}`,
  saveForm: (form: string) => `Tải ${form} (CSV)`,
};

export type Savings = typeof savings;
