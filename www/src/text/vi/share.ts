// What passes the scenario on, in Vietnamese.

export const share = {
  tool: "Chia sẻ",
  title: "Chia sẻ kịch bản đang xem",
  help: "Ai mở liên kết sẽ thấy đúng kịch bản này, kể cả số thực tế đã nhập và các mục đã tích. Kịch bản nằm ngay trong liên kết, không gửi lên máy chủ nào; ngôn ngữ và cách xem thì mỗi người tự chọn.",
  ownFigures:
    "Trang này dùng số liệu gốc của riêng nó; liên kết và đoạn mã dưới đây chỉ mang kịch bản, mở ra với số liệu minh họa.",
  diskHelp:
    "Trang đang mở từ một tệp, nên liên kết chỉ mở được trên máy này. Để người khác xem kịch bản, hãy gửi kèm tệp; họ mở tệp rồi dán phần từ dấu # vào sau địa chỉ.",
  making: "Đang tạo liên kết…",
  link: "Liên kết",
  copy: "Sao chép",
  copyOf: (what: string) => `Sao chép: ${what}`,
  copied: "Đã chép.",
  notCopied: "Trình duyệt không cho chép. Nội dung đã được bôi đen: nhấn Ctrl+C, hoặc giữ để chép.",
  send: "Gửi qua ứng dụng khác",
  long: (length: string, most: string) =>
    `Liên kết dài ${length} ký tự; một số ứng dụng cắt bớt liên kết dài hơn ${most}. Hãy thử mở lại sau khi gửi.`,
  qr: "Mã QR của liên kết",
  qrHelp: "Quét bằng máy ảnh của điện thoại để mở kịch bản này.",
  noQr: "Liên kết quá dài, không mã QR nào chứa được.",
  embed: "Nhúng vào trang khác",
  embedHelp:
    "Dán một trong hai đoạn mã vào trang của cổng thông tin. Cả hai mở kịch bản đang xem; người đọc chỉnh tiếp được trên máy của họ.",
  element: "Thẻ riêng",
  elementHelp:
    "Hòa vào trang: cao theo nội dung, nhận màu và ngôn ngữ của trang. Trang phải cho chạy script từ địa chỉ này.",
  frame: "Khung iframe",
  frameHelp:
    "Một khung riêng có thanh cuộn, tách khỏi trang; dùng khi trang không cho thêm script, hoặc ở tên miền khác.",
  portal: "Địa chỉ cổng sẽ nhúng (nếu muốn khung tự cao theo nội dung)",
  portalHelp:
    "Có địa chỉ này thì đoạn mã trên thêm một script nhỏ; khung chỉ báo chiều cao của mình cho đúng trang ở địa chỉ ấy.",
  badPortal: (typed: string) =>
    `Địa chỉ cổng: “${typed}” không phải là địa chỉ trang, như https://cong.vn.`,
  unopened: (why: string, where: string, shown: string) =>
    `Không mở được liên kết. ${why} (${where}.) Đang hiện kịch bản “${shown}”.`,
  unticked: (where: string) =>
    `Các mục đã tích trong liên kết không dùng được ở đây nên bị bỏ qua. (${where}.)`,
  damaged: "Mã trong liên kết bị thiếu hoặc bị đổi; hãy chép lại trọn vẹn từ nơi gửi.",
  newer: "Mã do bản mới hơn của trang tạo ra; hãy tải lại trang hoặc dùng bản mới.",
};

export type Share = typeof share;
