// What is said where the model cannot run, in Vietnamese.

export const hindered = {
  no_webassembly:
    "Trình duyệt này không có WebAssembly hoặc đã tắt nó (chế độ Phong tỏa của Apple cũng tắt). Hãy bật lại, hoặc dùng Chrome 109, Firefox 115, Safari 16.4 trở lên.",
  policy:
    "Chính sách bảo mật nội dung (CSP) của trang không cho chạy. Người quản trị trang hãy thêm vào tiêu đề HTTP:",
  missing: (status: number) =>
    `Máy chủ trả lời ${status} khi được hỏi tệp mô hình ở địa chỉ dưới đây. Người quản trị trang hãy chép đủ cả thư mục của Lộ Trình lên máy chủ; máy chủ IIS còn phải được khai báo kiểu tệp .wasm là application/wasm.`,
  wrong_type: (type: string) =>
    `Ở địa chỉ dưới đây máy chủ đưa ra một tệp khác (${type || "không rõ kiểu"}), không phải tệp mô hình. Người quản trị trang hãy chép đủ cả thư mục của Lộ Trình lên máy chủ, và gửi tệp .wasm kèm tiêu đề HTTP:`,
  unreachable:
    "Không kết nối được tới máy chủ có tệp mô hình ở địa chỉ dưới đây. Hãy xem lại mạng rồi tải lại trang.",
  damaged:
    "Tệp mô hình ở địa chỉ dưới đây bị hỏng hoặc chép thiếu. Hãy tải lại trang; nếu vẫn vậy, người quản trị trang hãy chép lại cả thư mục của Lộ Trình lên máy chủ.",
  targets: "Mục tiêu của kế hoạch",
  target: "Mục tiêu",
  clause: "Điểm",
  required: "Yêu cầu",
};

export type HinderedText = typeof hindered;
