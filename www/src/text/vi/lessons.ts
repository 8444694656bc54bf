// The words in Vietnamese of the lessons, of the challenge, and of showing the page to a room.

export const lessons = {
  open: "Bài học",
  help: "Mỗi bài đi từng bước trên chính các biểu đồ này: xem, đoán, rồi mở đáp án. Rời bài thì kịch bản đang làm trở lại như cũ.",
  steps: (count: number) => `${count} bước`,
  begin: "Mở",
  beginOf: (title: string) => `Mở “${title}”`,
  lesson: (title: string) => `Bài học: ${title}`,
  goTo: (nth: number, title: string) => `Bước ${nth}: ${title}`,
  look: "Mục tiêu cần xem",
  lookAt: (chart: string) => `Biểu đồ cần xem: ${chart}`,
  question: "Câu hỏi:",
  show: "Xem đáp án",
  answer: "Đáp án:",
  back: "Bước trước",
  next: "Bước sau",
  leave: "Rời bài",
  leaveHelp: "Trở về kịch bản đang làm trước khi mở bài",
  edited:
    "Kịch bản đang xem đã khác với bước này; các con số trong bài tính theo kịch bản đang xem.",
  restage: "Trả về như trong bài",
  differs: (targets: string) =>
    `Bài viết theo tỉnh minh họa. Với số liệu đang xem, kết quả khác lời bài ở: ${targets}.`,
  unknown: (place: string, shown: string) =>
    `Liên kết dẫn tới bước “${place}” của bài học, nhưng không có bước ấy. Đang hiện kịch bản “${shown}”.`,
};

export const challenge = {
  title: "Thử thách: đạt mọi mục tiêu",
  about: "Bắt đầu từ chỗ chưa làm gì. Đạt mọi mục tiêu có số với càng ít thay đổi càng tốt.",
  rules:
    "Bắt đầu từ chỗ chưa làm gì. Chỉnh đòn bẩy và bật các sắp xếp có tên cho đến khi đạt mọi mục tiêu có số. Mỗi đòn bẩy chỉnh trong một giai đoạn, mỗi sắp xếp được bật là một thay đổi; càng ít càng tốt.",
  met: (met: number, judged: number) => `Đạt ${met}/${judged} mục tiêu`,
  changes: (count: number) => `${count} thay đổi`,
  solved: (count: number) => `Đạt mọi mục tiêu với ${count} thay đổi.`,
  missing: (targets: string) => `Còn thiếu: ${targets}.`,
  fouls: (what: string) =>
    `Chưa tính điểm: giả định, cách hiểu, cách đếm và số thực tế phải để như lúc đầu (${what}).`,
  takeBack: "Trả về như lúc đầu",
  solve: "Xem lời giải của máy",
  machine: (count: number) => `Máy cần ${count} thay đổi.`,
  machineHelp: (efforts: string) =>
    `Máy đẩy mọi đòn bẩy cùng một tỷ lệ quãng đường tới nỗ lực tối đa: ${efforts}.`,
  effort: (years: string, share: string) => `${years}: ${share}`,
  notYet: "Bạn chưa đạt hết mục tiêu nên chưa so được.",
  fewer: (by: number) => `Bạn cần ít hơn máy ${by} thay đổi.`,
  more: (by: number) => `Bạn cần nhiều hơn máy ${by} thay đổi.`,
  same: "Bạn và máy cần số thay đổi bằng nhau.",
  use: "Đưa lời giải lên biểu đồ",
  impossible:
    "Với số liệu này, mọi đòn bẩy ở nỗ lực tối đa cũng không đạt hết mục tiêu, nên máy không có lời giải.",
  again: "Làm lại từ đầu",
  keep: "Rời và giữ kịch bản này",
};

export const presenter = {
  open: "Trình chiếu",
  help: "Chiếu cho cả phòng: toàn màn hình, chữ lớn, mỗi lần một biểu đồ",
  place: (nth: number, of: number) => `${nth}/${of}`,
  back: "Lùi",
  next: "Tiếp",
  blank: "Màn hình đen",
  blankHelp: "Phím B hoặc dấu chấm",
  resume: "Hiện lại",
  end: "Thoát",
  keys: "Phím: PageDown, →, dấu cách để tiếp; PageUp, ← để lùi; B để màn hình đen; Esc để thoát",
};
