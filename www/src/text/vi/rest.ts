// The words in Vietnamese of the views that come after the charts; a topic has a file of its own.

import { added } from "./added";
import { changes } from "./changes";
import { checks } from "./checks";
import { compare } from "./compare";
import { exports } from "./exports";
import { help } from "./help";
import { keeping } from "./keeping";
import { challenge, lessons, presenter } from "./lessons";
import { memo } from "./memo";
import { observed } from "./observed";
import { ownFigures } from "./province";
import { register } from "./register";
import { rereads } from "./rereads";
import { savings } from "./savings";
import { sectors } from "./sectors";
import { share } from "./share";
import { timeline } from "./timeline";
import { why } from "./why";
import { workbook } from "./workbook";

export const rest = {
  changes,
  checks,
  challenge,
  compare,
  keeping,
  lessons,
  exports,
  memo,
  help,
  observed,
  ownFigures,
  presenter,
  register,
  rereads,
  savings,
  sectors,
  share,
  tools: "Dùng kịch bản",
  close: "Đóng",
  leversMore: "Đòn bẩy khác",
  period: "Giai đoạn",
  periodYears: (first: number, last: number) => `${first}–${last}`,
  scope: "Áp dụng cho",
  province: "Cả tỉnh",
  scopeHelp:
    "Một lĩnh vực theo mức của tỉnh cho đến khi đòn bẩy của riêng nó được chỉnh. Biểu đồ và mục tiêu luôn tính cho cả tỉnh.",
  own: "riêng lĩnh vực này",
  changed: "đã chỉnh",
  overriddenIn: (sectors: string) => `đặt riêng: ${sectors}`,
  resetLever: (lever: string) => `Trả “${lever}” về mức gốc`,
  about: (name: string) => `Giải thích “${name}”`,
  range: (most: string, neutral: string) =>
    `Từ 0% đến 100% mỗi năm; thanh trượt đến ${most}. Mức không tác động: ${neutral}.`,
  typed: (name: string) => `${name}, gõ số, % mỗi năm`,
  badNumber: (name: string, value: string) =>
    `${name}: “${value}” không phải là một số từ 0 đến 100. Giá trị cũ được giữ.`,
  reorganisations: "Sắp xếp có tên",
  reorganisationsOn: (on: number, all: number, added: number, fewer: string) =>
    `${on}/${all} việc${added > 0 ? `, thêm ${added} việc` : ""}, bớt ${fewer} đơn vị`,
  allOn: "Bật tất cả",
  allOff: "Tắt tất cả",
  counting: "Đếm số đơn vị",
  countings: { low: "mức thấp", central: "mức giữa", high: "mức cao" },
  countingHelp: "Nhiều việc chỉ nêu tên đơn vị, không nêu số; ba cách đếm đều khớp với văn bản.",
  beforeAfter: (before: string, after: string) => `${before} → ${after} đơn vị`,
  increaseIgnored: "phần tăng không tính vào mô phỏng",
  lateTo: (quarter: string) => `chậm đến ${quarter}`,
  quarter: (quarter: number, year: number) =>
    `quý ${["I", "II", "III", "IV"][quarter - 1]}/${year}`,
  counted: { stated: "số trong văn bản", inferred: "số suy ra" },
  delay: "Chậm",
  delayOf: (title: string) => `Chậm mấy năm: ${title}`,
  yearsUnit: "năm",
  badDelay: (title: string, value: string, min: number, max: number) =>
    `Chậm mấy năm, ${title}: “${value}” không phải là số nguyên từ ${min} đến ${max}. Giá trị cũ được giữ.`,
  afterEnd: (year: number) => `đến hạn năm ${year}, ngoài thời gian mô phỏng`,
  clipped: (title: string, year: number, done: string, planned: string) =>
    `${title}, ${year}: chỉ bớt được ${done} trong ${planned} đơn vị vì không còn đơn vị nào nữa.`,
  lead: "Chủ trì",
  bodies: "Đơn vị",
  readings: "Cách hiểu kế hoạch",
  readingsHelp:
    "Văn bản để ngỏ một số chỗ. Đổi cách hiểu thì kết quả đánh giá đổi theo, mô phỏng thì không. Cách hiểu ghi cạnh từng mục tiêu.",
  ledger: "Mục tiêu của kế hoạch",
  target: "Mục tiêu",
  required: "Yêu cầu",
  value: "Kết quả",
  margin: "Vượt / thiếu",
  verdict: "Đánh giá",
  readingsMet: "Số cách hiểu đạt",
  readingsOf: (met: number, total: number) => `${met}/${total} cách hiểu đạt`,
  sinceYear: (year: number) => `từ ${year}`,
  until: (year: number) => `Đến ${year}`,
  inPrices: "Theo từng cách tính giá",
  budgetShareWarning: "Ngân sách lớn lên là đủ để đạt theo tỷ lệ, không cần cắt gì.",
  ratchet:
    "Các bước trước cộng lại đã cắt nhiều hơn lộ trình từ 2015, nên bước này so với một mốc thấp hơn; nếu so với lộ trình ấy thì đã đạt.",
  items: (count: number) => `${count} mục để đối chiếu`,
  norms: "Định mức và văn bản khác trong kế hoạch",
  normsHelp:
    "Những yêu cầu này không có trong mô phỏng: không con số nào ở trên quyết định được chúng.",
  norm: "Yêu cầu",
  figure: "Mức",
  deadline: "Thời hạn",
  comparators: { at_least: "tối thiểu", at_most: "tối đa", exactly: "đúng", rule: "" },
  noDeadline: "không nêu hạn",
  strengths: {
    at_least: "“tối thiểu”",
    strive: "“phấn đấu”",
    strive_at_least: "“phấn đấu tối thiểu”",
    exactly: "mức ấn định",
    basically: "“cơ bản”",
    checklist: "không nêu con số",
  },
  gaps: {
    zero_base: "không có gì để so sánh: mốc so bằng 0",
    no_units: "không có đơn vị nào",
    nothing_to_convert: "không có đơn vị nào để chuyển đổi",
    no_budget: "thiếu chi thường xuyên của tỉnh ở một số năm",
  },
  ofUnits: (share: string) => `${share} số đơn vị`,
  leftOf2015: (share: string) => `còn ${share} so với 2015`,
  points: (count: string) => `${count}\u00a0điểm\u00a0%`,
  spare: (points: string) => `vượt ${points}`,
  short: (points: string) => `thiếu ${points}`,
  nothingToSpare: "vừa đủ",
  bandWide: "80% số lần thử",
  bandInner: "50% số lần thử",
  bandHelp:
    "Mỗi lần thử lấy một bộ giả định trong khoảng thấp–cao rồi chạy lại cả mô hình. Dải cho biết kết quả phụ thuộc giả định đến đâu, không phải là dự báo. Đường kịch bản dùng giá trị chính của mỗi giả định nên có thể nằm ở mép hay ngoài dải: mức làm được chẳng hạn chỉ có thể thấp hơn kế hoạch.",
  drawing: (count: string) => `Đang thử ${count} lần`,
  drawn: (count: string) => `${count} lần thử`,
  drawMore: (count: string) => `Thử ${count} lần`,
  chance: (share: string) => `đạt trong ${share} số lần thử`,
  cancel: "Dừng",
  workFailed: "Phần tính nền bị dừng giữa chừng.",
  tryAgain: "Thử lại",
  askMissed: "Cần gì để đạt?",
  askMet: "Phụ thuộc vào gì?",
  seeking: "Đang tìm…",
  takesTitle: (first: number, last: number) =>
    `Một đòn bẩy phải lên mức nào (cả tỉnh, ${first}–${last})`,
  lever: "Đòn bẩy",
  now: "Hiện nay",
  needed: "Cần",
  apply: "Áp dụng",
  applyOf: (lever: string, value: string) => `Áp dụng: ${lever} ${value}`,
  beyondEffort: (full: string) => `vượt nỗ lực tối đa ${full}`,
  notEnough: "không đủ;",
  noLeverAlone: "Không đòn bẩy nào một mình đủ để đạt mục tiêu này.",
  noBearing: (levers: string) => `Đẩy mạnh hơn cũng không giúp mục tiêu này: ${levers}.`,
  ownStay: (count: number) => `${count} lĩnh vực đặt riêng giữ mức của mình`,
  hangsTitle: "Phụ thuộc vào gì",
  hangsMost: (what: string, low: string, atLow: string, high: string, atHigh: string) =>
    `Phụ thuộc nhiều nhất vào “${what}”: ${low} thì ${atLow}, ${high} thì ${atHigh}.`,
  hangsNothing:
    "Giảm một nửa hay tăng gấp rưỡi mức hiện nay của từng đòn bẩy, hoặc đổi từng giả định trong khoảng của nó, đều không làm kết quả này thay đổi.",
  movesBy: (by: string) => `kết quả đổi ${by}`,
  movesNothing: "kết quả không đổi",
  hangsHelp:
    "Mỗi lần chỉ đổi một thứ: giả định về đầu thấp và đầu cao của khoảng, đòn bẩy còn một nửa và gấp rưỡi. Số dương là gần đạt hơn.",
  hangsOn: "Giả định, đòn bẩy",
  atLow: "Ở mức thấp",
  atHigh: "Ở mức cao",
  atFigure: (figure: string) => `ở mức ${figure}`,
  halved: "còn một nửa",
  halfMore: "gấp rưỡi",
  all: "Đạt mọi mục tiêu thì cần gì?",
  allHelp:
    "Từng giai đoạn, mọi đòn bẩy cùng tiến từ mức hiện nay đến nỗ lực tối đa theo một tỷ lệ chung, nhỏ nhất đủ để đạt các mục tiêu có số của giai đoạn. Mức đặt riêng của từng lĩnh vực giữ nguyên.",
  effort: (share: string) => `cần đi ${share} quãng đường tới nỗ lực tối đa`,
  effortNone: "không cần thêm gì",
  effortShort: "nỗ lực tối đa cũng chưa đủ",
  binding: (targets: string) => `Mục tiêu quyết định: ${targets}`,
  missedBy: (target: string, shortage: string) => `${target} (${shortage})`,
  missedEvenSo: (targets: string) => `Vẫn chưa đạt: ${targets}`,
  applyAll: (count: number) => (count === 1 ? "Áp dụng đòn bẩy" : `Áp dụng cả ${count} đòn bẩy`),
  effortTable: "Mức của từng đòn bẩy",
  effortCaption: "Cả tỉnh, % mỗi năm. Nỗ lực tối đa là giả định, có thể sửa.",
  fullEffort: "Nỗ lực tối đa",
  fullEffortOf: (lever: string) => `Nỗ lực tối đa, ${lever}`,
  assumptions: "Giả định",
  assumptionsChanged: (changed: number, all: number) => `đã chỉnh ${changed}/${all}`,
  assumptionsHelp:
    "Mô phỏng dùng giá trị. Khoảng thấp–cao là nơi dải không chắc chắn lấy số: gần giá trị thì nhiều, càng về hai đầu càng ít (phân bố tam giác). Giá trị nằm ngoài khoảng thì khoảng nới ra đến đó. Đường “không thay đổi gì” cũng theo các giả định này.",
  numbered: (figure: string, noun: string) => `${figure}\u00a0${noun}`,
  usualAll: "Trả mọi giả định về mặc định",
  usualOf: (name: string) => `Trả “${name}” về mặc định`,
  usualFigures: (value: string, low: string, high: string) =>
    `mặc định ${value} (${low} – ${high})`,
  admits: (min: string, max: string) => `cho phép ${min} – ${max}`,
  sourceOf: (source: string) => `Nguồn: ${source}`,
  parts: { low: "Thấp", value: "Giá trị", high: "Cao" },
  assumed: (name: string, part: string) => `${name}, ${part.toLowerCase()}`,
  badFigure: (name: string, typed: string, whole: boolean, min: string, max: string) =>
    `${name}: “${typed}” không phải là ${whole ? "số nguyên" : "một số"} từ ${min} đến ${max}. Số cũ được giữ.`,
  badOrder: (name: string, typed: string, above: boolean, value: string) =>
    `${name}: “${typed}” ${above ? "lớn" : "nhỏ"} hơn giá trị ${value}. Số cũ được giữ.`,
  quotas: "Chỉ tiêu giảm hằng năm theo lĩnh vực",
  quotasHelp:
    "Mức cắt của từng lĩnh vực từng năm bằng số nguyên để đưa vào đề án: cộng lại đúng bằng số của tỉnh, bám sát mô phỏng và giữ mọi mục tiêu mà mô phỏng đạt.",
  quotaMoves:
    "Gồm cả biên chế chuyển khỏi ngân sách khi đơn vị tự bảo đảm chi thường xuyên; người ở đó vẫn làm việc.",
  quotasOfPosts:
    "Bảng tính theo biên chế được giao, kể cả khi các mục tiêu ở trên đang được hiểu theo số người có mặt; mục tiêu được giữ là mục tiêu tính theo biên chế.",
  quotaMetric: "Chỉ tiêu tính theo",
  quotaMetrics: { posts: "Biên chế", units: "Đơn vị" },
  quotaCaption: {
    posts: "Số biên chế phải giảm trong năm",
    units: "Số đơn vị phải giảm trong năm",
  },
  quotaUnit: {
    posts: "biên chế; số dương là giảm, số âm là tăng",
    units: "đơn vị; số dương là giảm, số âm là tăng",
  },
  quotaFile: { posts: "chi-tieu-bien-che", units: "chi-tieu-don-vi" },
  sector: "Lĩnh vực",
  sum: "Cộng",
  grows: (count: string) => `tăng ${count}`,
  growsHelp: "Chỗ ghi “tăng” là số được thêm, không phải số phải giảm.",
  nothingToCut: {
    posts: "Kịch bản này không giảm biên chế nào.",
    units: "Kịch bản này không giảm đơn vị nào.",
  },
  ahead: "đi trước mô phỏng",
  aheadHelp: {
    posts: (years: string) =>
      `▲ ${years}: tính dồn đến cuối năm, cả tỉnh giảm nhiều hơn mô phỏng từ 1 đến dưới 3 biên chế, vì có mục tiêu chỉ đạt được như vậy khi làm tròn; phần đã giảm không trả lại.`,
    units: (years: string) =>
      `▲ ${years}: tính dồn đến cuối năm, cả tỉnh giảm nhiều hơn mô phỏng từ 1 đến dưới 3 đơn vị, vì có mục tiêu chỉ đạt được như vậy khi làm tròn; phần đã giảm không trả lại.`,
  },
  lost: (targets: string) =>
    `Mô phỏng đạt nhưng không bảng số nguyên nào giữ được, vì còn quá ít để chia: ${targets}.`,
  copy: "Chép",
  saveCsv: "Tải CSV",
  copied: "Đã chép, dán được vào Excel.",
  notCopied: "Trình duyệt không cho chép. Hãy dùng “Tải CSV”.",
  baseline: "Số liệu gốc",
  madeOn: "Ngày lập",
  countedIn: "Đơn vị tính",
  timeline,
  why,
  added,
  workbook,
};

export type Rest = typeof rest;
