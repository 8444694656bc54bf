// The words in Vietnamese of how each sector fares and what protecting one leads to.

export const sectors = {
  title: "Theo lĩnh vực",
  tally: (own: number, kept: number) =>
    [own > 0 ? `${own} lĩnh vực đặt riêng` : "", kept > 0 ? `${kept} lĩnh vực được bảo vệ` : ""]
      .filter(Boolean)
      .join(", "),
  help: "Mỗi lĩnh vực đầu kỳ và cuối giai đoạn chọn, đòn bẩy nào đặt riêng, và góp bao nhiêu vào mức giảm mà từng mục tiêu so sánh.",
  stage: "Đến cuối năm",
  caption: (first: number, last: number) => `Từ cuối ${first} đến cuối ${last}`,
  units: "Đơn vị",
  posts: "Biên chế",
  staff: "Người có mặt",
  support: "Chi trực tiếp",
  moved: (from: string, to: string) => `${from} → ${to}`,
  own: "Đòn bẩy đặt riêng",
  none: "theo mức tỉnh",
  same: "bằng mức tỉnh",
  value: (years: string, value: string, province: string) =>
    `${years}: ${value} (tỉnh ${province})`,
  actions: "Việc có thể làm",
  levers: "Đòn bẩy",
  leversOf: (sector: string) => `Chỉnh đòn bẩy: ${sector}`,
  protect: "Bảo vệ",
  protectOf: (sector: string) => `Bảo vệ: ${sector}`,
  kept: "được bảo vệ: mọi đòn bẩy ở mức không tác động",
  shares: "Phần của từng lĩnh vực trong mức giảm",
  sharesHelp:
    "Mức giảm mà mục tiêu so sánh, theo cách hiểu đang chọn; cộng lại đúng 100%. Số âm: lĩnh vực ấy tăng, lĩnh vực khác phải bù.",
  falls: (amount: string) => `cả tỉnh giảm ${amount}`,
  rises: (amount: string) => `cả tỉnh tăng ${amount}, không có mức giảm để chia`,
  still: "cả tỉnh không giảm, không có gì để chia",
  unknown: "không đánh giá được",
  protection: (sectors: string) => `Khi bảo vệ: ${sectors}`,
  protectionHelp:
    "Đòn bẩy của lĩnh vực được bảo vệ ở mức không tác động; sắp xếp có tên vẫn làm. Dưới đây là các mục tiêu đạt được khi lĩnh vực ấy theo mức tỉnh, nay không còn đạt, và mọi đòn bẩy của tỉnh phải cùng tiến thêm bao nhiêu trên quãng đường tới nỗ lực tối đa để đạt lại. Lĩnh vực đặt riêng giữ mức của mình.",
  nothingLost: "Không mục tiêu nào vì vậy mà không còn đạt.",
  lost: "Mục tiêu không còn đạt",
  short: "Còn thiếu",
  others: "Các lĩnh vực khác phải thêm",
  effort: (share: string) => `${share} quãng đường tới nỗ lực tối đa`,
  notEnough: "nỗ lực tối đa của các lĩnh vực khác cũng chưa đủ",
  apply: "Áp dụng",
  applyOf: (target: string) => `Áp dụng để đạt lại: ${target}`,
  applyAll: (count: number, all: number) =>
    count === all
      ? `Áp dụng để đạt lại cả ${count} mục tiêu`
      : `Áp dụng cho ${count} mục tiêu còn đạt lại được`,
  notTogether:
    "Từng mục tiêu thì đạt lại được, nhưng nỗ lực tối đa của các lĩnh vực khác chưa đủ cho tất cả cùng lúc.",
  levels: "Mức các đòn bẩy của tỉnh",
  level: (lever: string, years: string, now: string, then: string) =>
    `${lever}, ${years}: ${now} → ${then}`,
};
