// Where the page in one file cannot start.

export const vi =
  "Trình duyệt này quá cũ để chạy mô hình; hãy mở tệp bằng Chrome 109, Firefox 115, Safari 16.4 hoặc bản mới hơn.";
