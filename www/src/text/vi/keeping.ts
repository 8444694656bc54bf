// The words in Vietnamese of the scenarios that are saved under a name.

export const keeping = {
  open: "Kịch bản đã lưu",
  group: "Đã lưu",
  help: "Lưu trong trình duyệt này, trên máy này; không gửi đi đâu. Xóa dữ liệu trình duyệt là mất.",
  name: "Tên",
  save: "Lưu kịch bản đang xem",
  empty: "Hãy đặt tên cho kịch bản trước khi lưu.",
  taken: (name: string) => `Đã có kịch bản tên “${name}”. Hãy đặt tên khác, hoặc thay kịch bản ấy.`,
  takenOnly: (name: string) => `Đã có kịch bản tên “${name}”. Hãy đặt tên khác.`,
  replace: (name: string) => `Thay “${name}”`,
  done: {
    kept: (name: string) => `Đã lưu “${name}”.`,
    renamed: (name: string) => `Đã đổi tên thành “${name}”.`,
    duplicated: (name: string) => `Đã nhân bản thành “${name}”.`,
  },
  removed: (name: string) => `Đã xóa “${name}”.`,
  bringBack: "Lấy lại",
  none: "Chưa lưu kịch bản nào.",
  list: "Các kịch bản đã lưu",
  from: (preset: string, day: string) => `từ “${preset}”, lưu ngày ${day}`,
  inView: "đang xem",
  show: "Mở",
  showOf: (name: string) => `Mở “${name}”`,
  rename: "Đổi tên",
  renameOf: (name: string) => `Đổi tên “${name}”`,
  renameTo: (name: string) => `Tên mới của “${name}”`,
  renameSave: "Lưu tên",
  cancel: "Thôi",
  duplicate: "Nhân bản",
  duplicateOf: (name: string) => `Nhân bản “${name}”`,
  copyOf: (name: string, nth: number) => `${name} (bản ${nth})`,
  remove: "Xóa",
  removeOf: (name: string) => `Xóa “${name}”`,
  unread: (count: number) =>
    `${count} mục trong bộ nhớ không đọc được (bị hỏng, hoặc do bản mới hơn ghi) và được để nguyên ở đó.`,
  troubles: {
    full: "Bộ nhớ của trình duyệt đã đầy nên chưa lưu được. Kịch bản đang xem vẫn còn nguyên; hãy xóa bớt rồi lưu lại.",
    forbidden:
      "Trình duyệt không cho trang này lưu (cửa sổ riêng tư, khung nhúng hay cài đặt chặn). Kịch bản đang xem vẫn còn nguyên.",
    changed:
      "Một thẻ khác của trình duyệt vừa sửa kịch bản này nên chưa ghi đè. Danh sách dưới đây là mới nhất.",
  },
};
