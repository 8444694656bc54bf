// The words in Vietnamese of the province's own figures: typing, checking, keeping.

import type { FindingKind } from "../../engine";

const findings: Record<FindingKind, (found: string, beside: string) => string> = {
  staff_above_posts: (found, beside) => `${found} người có mặt, nhiều hơn ${beside} biên chế.`,
  convertible_above_units: (found, beside) =>
    `${found} đơn vị có thể chuyển đổi, nhiều hơn ${beside} đơn vị tự bảo đảm chi thường xuyên.`,
  posts_without_units: (found) =>
    `Có ${found} biên chế nhưng không có đơn vị nào ở nhóm 3 hay nhóm 4.`,
  support_without_units: (found) =>
    `Có ${found} tỷ đồng chi trực tiếp nhưng không có đơn vị nào ở nhóm 3 hay nhóm 4.`,
  no_units: () => "Lĩnh vực này không có đơn vị nào.",
  not_whole: (found) => `${found} không phải số nguyên; có phải dấu thập phân đặt nhầm chỗ?`,
  many_vacant: (found, beside) =>
    `Chỉ có ${found} người trên ${beside} biên chế, chưa đến một nửa.`,
  tenfold: (found, beside) => `${found} so với ${beside} của năm trước: chênh từ mười lần trở lên.`,
  gap: (found, beside) => `${found} sau ${beside} của năm trước.`,
  spending_per_post: (found, beside) =>
    `${found} tỷ đồng cho ${beside} biên chế: mỗi biên chế dưới 0,01 hoặc trên 1 tỷ đồng. Có nhầm đơn vị tiền?`,
  support_above_budget: (found, beside) =>
    `Chi trực tiếp của các lĩnh vực cộng lại ${beside} tỷ đồng, nhiều hơn chi thường xuyên của tỉnh ${found} tỷ đồng.`,
};

export const ownFigures = {
  open: "Số liệu của tỉnh",
  help: "Thay số liệu minh họa bằng số liệu của tỉnh. Mọi thứ nằm trên máy này, không gửi đi đâu và không có trong liên kết chia sẻ. Chưa có gì đổi cho đến khi bấm “Dùng số liệu này”.",
  whose: "Số liệu của ai",
  own: "Đây là số liệu của tỉnh, không phải số liệu minh họa",
  ownHelp: "Trang chỉ bỏ dòng “số liệu minh họa” khi ô này được đánh dấu.",
  typed: (what: string, where: string) => `${what}, ${where}`,
  badNumber: (what: string, where: string, value: string) =>
    `${what}, ${where}: “${value}” không phải là một số từ 0 trở lên. Giá trị cũ được giữ.`,
  unclear: (what: string, where: string, value: string) =>
    `${what}, ${where}: “${value}” có thể đọc theo hai cách. Hãy gõ số không có dấu phân cách hàng nghìn.`,
  measured: (what: string, unit: string) => `${what} (${unit})`,
  year: "Năm",
  sum: "Cộng",
  needs: {
    title: "Hãy đặt tên cho bộ số liệu của tỉnh.",
    source: "Hãy ghi nguồn của số liệu: văn bản, cơ quan, ngày.",
  },
  findings,
  checking: "Đang kiểm tra số liệu…",
  notChecked:
    "Không kiểm tra được số liệu vì trình duyệt không cho chạy phần tính toán. Hãy tải lại trang.",
  sound: "Không thấy chỗ nào sai hay lạ.",
  wrong: (count: number) => `${count} chỗ sai, phải sửa trước khi dùng`,
  unlikely: (count: number) => `${count} chỗ có vẻ lạ, nên xem lại`,
  at: (where: string, what: string, finding: string) => `${where}, ${what}: ${finding}`,
  refused: (path: string, value: string, message: string) =>
    `Không tính được với số liệu này. ${path} = ${value || "–"}: ${message}`,
  changes: (count: number) => `${count} ô sẽ đổi`,
  noChange: "Chưa có gì đổi so với số liệu đang dùng.",
  scenarioToo: "Trong kịch bản cũng đổi",
  turn: (before: string, after: string) => `${before} → ${after}`,
  nothing: "chưa có",
  yes: "có",
  no: "không",
  useThese: "Dùng số liệu này",
  dropThese: "Bỏ thay đổi",
  insisted: "Chưa dùng được: hãy sửa những chỗ sai ở trên.",
  keep: "Giữ trong trình duyệt này cho lần sau",
  keepHelp:
    "Lần sau mở trang này trên máy này, số liệu và sổ đơn vị có sẵn. Ai dùng chung trình duyệt cũng thấy.",
  kept: (title: string, day: string) => `Đang giữ trong trình duyệt: “${title}”, ngày ${day}.`,
  notKept: "Trình duyệt chưa giữ số liệu nào.",
  openKept: "Mở số liệu đang giữ",
  illustrative: "Lấy lại số liệu minh họa",
  bring: {
    title: "Nhận số liệu từ tệp",
    help: "Tải biểu mẫu về, điền bằng Excel hay LibreOffice rồi mở ở đây. Cũng nhận CSV của từng trang và khối ô chép từ bảng tính, có cả hàng tiêu đề và cột đầu.",
    empty: "Biểu mẫu trống (.xlsx)",
    filled: "Biểu mẫu có số đang dùng (.xlsx)",
    csv: (sheet: string) => `${sheet} (CSV)`,
    csvs: "Từng trang, có số đang dùng",
    template: "bieu-mau",
    file: "Chọn tệp, hoặc kéo thả vào đây",
    kinds: ".xlsx hoặc .csv, đến 10 MB và 100.000 hàng",
    paste: "Dán khối ô",
    block: "Khối ô, có hàng tiêu đề và cột đầu",
    take: "Đọc khối ô",
    pasted: "khối ô đã dán",
    reading: (name: string, part: string) => `Đang đọc “${name}”… ${part}`,
    stop: "Dừng",
    read: (name: string, sheets: string) =>
      `Đã đọc “${name}”: ${sheets}. Xem bên dưới những gì sẽ đổi rồi bấm “Dùng số liệu này”.`,
    kept: (sheets: string) => `Không có trong tệp nên giữ như cũ: ${sheets}.`,
    ignored: (sheets: string) => `Không phải trang của biểu mẫu nên bỏ qua: ${sheets}.`,
    wrong: (name: string, count: number, more: boolean) =>
      `“${name}” có ${more ? "hơn " : ""}${count} chỗ cần sửa. Chưa nhận gì; hãy sửa trong tệp rồi mở lại.`,
    unclear: (name: string, value: string) =>
      `“${name}” viết số theo cách có thể đọc hai kiểu, chẳng hạn ${value}. Dấu nào là dấu thập phân trong cả tệp?`,
    comma: "Dấu phẩy (1.234,5)",
    point: "Dấu chấm (1,234.5)",
    at: (sheet: string, cell: string) => [sheet, cell].filter(Boolean).join(", ô "),
    problems: {
      formula: (_value: string) => "là công thức. Hãy dán dạng giá trị.",
      merged: (_value: string) => "là ô trộn. Hãy bỏ trộn ô.",
      date: (value: string) => `${value} là ngày, không phải số.`,
      error: (value: string) => `${value} là lỗi của bảng tính.`,
      number: (value: string) => `“${value}” không phải là số.`,
      mixed: (value: string) => `“${value}” dùng dấu thập phân khác các ô còn lại.`,
      range: (value: string) => `${value} nằm ngoài khoảng cho phép.`,
      delay: (value: string) => `${value} không phải là số năm nguyên từ 0 đến 15.`,
      answer: (value: string) => `“${value}” không phải là “có” hay “không”.`,
      text: (value: string) => `${value} không phải là chữ.`,
      sector: (value: string) => `“${value}” không phải là tên một lĩnh vực.`,
      levels: (value: string) => `“${value}” không phải là tên các cấp học.`,
      group: (value: string) => `“${value}” không phải là nhóm từ 1 đến 4.`,
      convertible: (value: string) =>
        `nhóm ${value} không thể chuyển thành công ty cổ phần; chỉ nhóm 1 và 2.`,
      long: (value: string) => `“${value}…” dài quá.`,
      empty: (_value: string) => "để trống. Nếu không có thì nhập 0.",
      required: (_value: string) => "để trống; cột này phải có ở mọi hàng.",
      row: (value: string) => `không có hàng nào tên “${value}” trong biểu mẫu.`,
      column: (value: string) => `không có cột nào tên “${value}” trong biểu mẫu.`,
      twice: (value: string) => `“${value}” có hai lần.`,
      no_row: (value: string) => `thiếu hàng “${value}”.`,
      no_column: (value: string) => `thiếu cột “${value}”.`,
      sheet_twice: (_value: string) => "là trang thứ hai cho cùng một phần của biểu mẫu.",
    } as Record<string, (value: string) => string>,
    refused: {
      large: (name: string) => `“${name}” lớn hơn 10 MB nên không đọc.`,
      rows: (name: string) => `“${name}” có quá 100.000 hàng hoặc 1.000 cột nên không đọc.`,
      bomb: (name: string) => `“${name}” giải nén ra quá lớn nên không đọc.`,
      damaged: (name: string) => `“${name}” bị hỏng, không đọc được.`,
      locked: (name: string) => `“${name}” có mật khẩu. Hãy bỏ mật khẩu rồi mở lại.`,
      old: (name: string) =>
        `“${name}” là tệp Excel đời cũ (.xls) hoặc có mật khẩu. Hãy lưu lại thành .xlsx không mật khẩu.`,
      macro: (name: string) => `“${name}” có macro. Hãy lưu lại thành .xlsx không có macro.`,
      encoding: (name: string) => `“${name}” không phải bảng mã UTF-8. Hãy lưu lại dạng CSV UTF-8.`,
      quotes: (name: string) => `“${name}” có dấu ngoặc kép mở mà không đóng.`,
      nothing: (name: string) => `“${name}” không có trang nào của biểu mẫu được điền.`,
      slow: (name: string) => `Đọc “${name}” quá lâu nên đã dừng.`,
      other: (name: string) => `“${name}” không phải là bảng tính .xlsx hay tệp CSV.`,
    } as Record<string, (name: string) => string>,
  },
  file: "Một tệp cho tất cả",
  fileHelp:
    "Số liệu, sổ đơn vị với tên từng đơn vị, kịch bản đang xem và các kịch bản đã lưu trong một tệp JSON: để cất, để chuyển sang máy khác.",
  save: "Tải tệp về",
  load: "Mở một tệp",
  loaded: (name: string, saved: number, units: string) => {
    const scenarios = saved > 0 ? [`${saved} kịch bản đã lưu`] : [];
    const register = units !== "0" ? [`sổ ${units} đơn vị`] : [];
    const parts = [`“${name}”`, ...scenarios, ...register].join(", ");
    return `Đã đọc ${parts}. Xem những gì sẽ đổi rồi bấm “Dùng số liệu này”.`;
  },
  unread: {
    large: (name: string) => `“${name}” lớn hơn 60 MB nên không đọc.`,
    json: (name: string) => `“${name}” không phải là tệp JSON đọc được.`,
    other: (name: string, _field: string, value: string) =>
      `“${name}” không phải là tệp của Lộ Trình (schema: ${value}).`,
    newer: (name: string, _field: string, value: string) =>
      `“${name}” do một bản mới hơn của Lộ Trình ghi (${value}). Hãy dùng bản mới.`,
    field: (name: string, field: string, value: string) =>
      `“${name}” hỏng ở ${field}: ${value}. Không nhận gì từ tệp này.`,
  },
  forgetAll: "Quên tất cả",
  forgetHelp:
    "Xóa khỏi trình duyệt số liệu, sổ đơn vị đang giữ và mọi kịch bản đã lưu, rồi trở về số liệu minh họa.",
  forgetSure: "Xóa thật, không lấy lại được",
  cancel: "Thôi",
  done: {
    used: "Trang đang dùng số liệu này. Hoàn tác (↶) trả lại số liệu trước.",
    kept: "Trang đang dùng số liệu này, và trình duyệt giữ cho lần sau.",
    forgotten: "Đã quên tất cả.",
    dropped: "Đã bỏ thay đổi.",
  },
  troubles: {
    full: "Bộ nhớ của trình duyệt đã đầy nên chưa giữ được.",
    forbidden: "Trình duyệt không cho trang này giữ số liệu (cửa sổ riêng tư hay cài đặt chặn).",
    changed: "Một thẻ khác vừa sửa nên chưa ghi.",
  },
  bundleName: "so-lieu-cua-tinh",
};
