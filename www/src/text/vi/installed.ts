// When there is a newer page than the one in view.

export const vi = {
  newer: "Đã có bản mới. Kịch bản đang mở được giữ nguyên khi tải lại.",
  reload: "Tải lại",
  later: "Để sau",
};
