// The help: how it is computed, what that cannot tell, where it comes from.

import type { Target } from "../../engine";

const chapters = {
  purpose: "Công cụ này làm gì, cho ai",
  model: "Mô hình tính từng bước",
  targets: "Mục tiêu được đánh giá thế nào",
  readings: "Mỗi cách hiểu quyết định điều gì",
  observed: "Số thực tế",
  uncertainty: "Khoảng không chắc chắn",
  seek: "Cần gì để đạt",
  sensitivity: "Mục tiêu phụ thuộc vào gì",
  causes: "Thay đổi đến từ đâu",
  sectors: "Các lĩnh vực",
  register: "Sổ đơn vị",
  quotas: "Chỉ tiêu bằng số nguyên",
  savings: "Kinh phí tiết kiệm",
  timeline: "Thời hạn theo quý",
  limits: "Công cụ không nói được gì",
  silence: "Kế hoạch không nói gì",
  sources: "Nguồn số liệu",
  version: "Phiên bản",
  glossary: "Thuật ngữ",
};

/** What each chapter says, in prose; those that are lists have none. */
const paragraphs = {
  purpose: [
    "Công cụ cho người làm kế hoạch thử các phương án thực hiện kế hoạch của tỉnh: còn bao nhiêu đơn vị, bao nhiêu biên chế, ngân sách chi bao nhiêu, từ 2015 đến 2030. Chỉnh một đòn bẩy là thấy ngay mục tiêu nào đạt, vượt hay thiếu bao nhiêu.",
    "Nó cũng trả lời ngược lại: muốn đạt một mục tiêu thì cần làm đến đâu, kết quả phụ thuộc vào giả định nào, mỗi lĩnh vực phải giảm bao nhiêu mỗi năm. Mọi phép tính chạy trên máy của người dùng; không số liệu nào được gửi đi.",
  ],
  model: [
    "Mười lĩnh vực, mỗi lĩnh vực đi riêng từng năm từ 31/12/2015 đến 31/12/2030; số của tỉnh là tổng các lĩnh vực. Trong một năm các bước sau diễn ra theo đúng thứ tự này, mỗi bước tính trên phần bước trước để lại, nên không số nào xuống dưới 0.",
  ],
  targets: [
    "Đơn vị, biên chế: lấy 1 trừ thương của năm đích và năm gốc; giảm đúng 10% là đạt mức 10%. Hợp đồng “cơ bản chấm dứt”: phần còn lại so với 2015; “chấm dứt”: còn dưới nửa hợp đồng. Tự chủ: số đơn vị tự chủ chia cho tổng số đơn vị. Chuyển thành công ty: còn dưới nửa đơn vị đủ điều kiện mà chưa chuyển. Chi trực tiếp: so bình quân năm của giai đoạn với giai đoạn trước.",
    "Phần vượt hay thiếu được ghi bằng điểm phần trăm và bằng đơn vị, biên chế, người hoặc tỷ đồng. “Từ năm …” là năm sớm nhất mà từ đó mức yêu cầu được giữ liên tục. Số cách hiểu đạt cho biết mục tiêu đạt dưới bao nhiêu tổ hợp của các cách hiểu có liên quan.",
    "Không đánh giá được nghĩa là không có gì để so: gốc bằng 0, không có đơn vị nào, không có đơn vị nào để chuyển, hoặc thiếu tổng chi thường xuyên của tỉnh. Mục tiêu không nêu con số thì người dùng đánh dấu từng mục; công cụ không đổi dấu ấy thành phần trăm.",
  ],
  observed: [
    "Số thực tế của tỉnh cho năm nào thì thay cho kết quả mô phỏng của năm đó: mọi lĩnh vực được nhân cùng một hệ số cho khớp, và các năm sau đi tiếp từ đó. Phần chênh được ghi thành một nguyên nhân riêng, các năm ấy được đánh dấu trên biểu đồ và bảng.",
    "Một số thực tế mà mô phỏng không thể khớp thì bị từ chối, kèm lý do; số cũ được giữ.",
  ],
  uncertainty: [
    "Mỗi lần thử lấy cho từng giả định một số trong khoảng thấp–cao, gần giá trị thì nhiều, càng về hai đầu càng ít (phân bố tam giác), rồi chạy lại cả mô hình, hàng nghìn lần. Các số được rải đều chứ không bốc ngẫu nhiên, nên cùng một kịch bản luôn cho cùng một dải.",
    "Dải rộng chứa 80% số lần thử, dải hẹp 50%. Cạnh mỗi mục tiêu là phần số lần thử đạt mục tiêu ấy. Các khoảng là giả định, nên đây là mức phụ thuộc vào giả định, không phải xác suất của tương lai.",
  ],
  seek: [
    "Với một đòn bẩy: mức của tỉnh trong giai đoạn của mục tiêu được dịch dần từ mức hiện nay đến mức mạnh nhất; câu trả lời là mức gần hiện nay nhất mà mô phỏng đạt. Nếu không mức nào đạt thì ghi mức thiếu ít nhất.",
    "Với mọi mục tiêu: lần lượt từng giai đoạn, mọi đòn bẩy cùng đi một phần như nhau của quãng đường đến nỗ lực tối đa, phần nhỏ nhất mà không mục tiêu nào của giai đoạn còn thiếu. Mức riêng của lĩnh vực được giữ. Nỗ lực tối đa là con số sửa được, không có trong kế hoạch.",
  ],
  sensitivity: [
    "Mỗi lần chỉ đổi một thứ, mọi thứ khác giữ nguyên: một giả định xuống mức thấp rồi lên mức cao, hoặc một đòn bẩy còn một nửa rồi gấp rưỡi. Xếp theo độ lớn của thay đổi ở phần vượt hay thiếu. Hai thứ cùng đổi có thể cho kết quả khác với tổng của chúng.",
  ],
  causes: [
    "Mỗi thay đổi về đơn vị, biên chế, người được ghi theo nguyên nhân ngay khi nó xảy ra trong mô hình, nên các nguyên nhân cộng lại đúng bằng thay đổi. Người rời đi được tách khỏi biên chế ra khỏi ngân sách cùng đơn vị: ở trường hợp sau không ai mất việc.",
    "Các mục tiêu sau so với mức thực tế của bước trước, nên làm hơn ở bước trước làm bước sau khó hơn. Phần này nói rõ khi nào điều đó quyết định kết quả.",
  ],
  sectors: [
    "Một lĩnh vực theo mức của tỉnh cho đến khi có mức riêng. Phần đóng góp của lĩnh vực là phần của nó trong mức giảm mà mục tiêu so sánh; các phần cộng lại bằng mức giảm của tỉnh.",
    "Bảo vệ một lĩnh vực là đưa các đòn bẩy cắt giảm của nó về mức không tác động; công cụ tìm xem các lĩnh vực khác phải làm gì để mục tiêu vẫn đạt.",
  ],
  register: [
    "Sổ có mỗi đơn vị một hàng, tại ngày 31/12/2015. Số liệu gốc theo lĩnh vực là tổng của sổ; cột hợp đồng hay chi trực tiếp để trống hết thì số của lĩnh vực được giữ. Sổ nằm trên máy này, không có trong liên kết chia sẻ.",
    "Đơn vị được chọn thành việc sắp xếp của kịch bản, mỗi lĩnh vực một việc: sáp nhập (các đơn vị nhập vào đơn vị ở lại thì thôi tồn tại), giải thể, nâng lên nhóm tự chủ cao hơn, chuyển thành công ty. Mô hình chỉ biết số đơn vị theo nhóm, không biết từng đơn vị: biên chế và chi giảm theo mức bình quân của lĩnh vực như với việc sắp xếp có tên, không theo số của đơn vị được chọn.",
    "Gợi ý lấy từ quy tắc của chính kế hoạch. Sổ không ghi chức năng của từng đơn vị nên chỉ tìm được đơn vị cùng lĩnh vực dưới một cơ quan; cùng chức năng hay không là do người xem.",
  ],
  quotas: [
    "Mô phỏng cho số lẻ; đề án cần số nguyên. Bảng chia mức giảm thành số nguyên cho từng lĩnh vực và năm, hàng và cột cộng lại đúng, số dồn lệch mô phỏng dưới 1 và giữ mọi mục tiêu mà mô phỏng đạt. Khi làm tròn làm mất một mục tiêu, tổng được đi trước mô phỏng dưới 3; năm đó có dấu ▲.",
  ],
  savings: [
    "Tiết kiệm là phần chi trực tiếp giảm so với không làm gì, cùng số liệu gốc và giả định, theo mức chi thực tế của năm, không kể trợ cấp tinh giản. Biểu 2đ: lương của người thôi hưởng lương ngân sách và chi hoạt động của đơn vị sáp nhập. Biểu 2e: phần ngân sách thôi chi vì đơn vị tự chủ nhiều hơn, gồm cả lương của người đi theo đơn vị. Mỗi đồng chỉ nằm ở một biểu; tiết kiệm chi hoạt động không nằm ở biểu nào, nên hai biểu cộng lại không vượt mức giảm chi. Khi số chi thực tế đã nhập cho thấy giảm ít hơn, hai biểu được hạ xuống cho bằng mức đó.",
    "Năm nay so với năm trước, cả hai tính theo lương và giá của năm nay. Phần của một thay đổi chưa có hiệu lực trong năm thì sang biểu của năm sau: người tính nửa năm, việc sắp xếp có tên tính từ cuối quý đến hạn.",
    "Giả định của công cụ, vì mô hình chỉ có lĩnh vực và năm: số người ngày 01/7 là bình quân năm; một tháng là một phần mười hai của năm; tiền là phần ngân sách bảo đảm. Nhóm 1–2 chỉ báo số người đi theo đơn vị, không báo tiền; người của đơn vị đã tự chủ từ 2015 không có trong số liệu. Cột của hai biểu theo mẫu của Thông tư 68/2018/TT-BTC như các phần mềm kế toán công khai trình bày; hãy đối chiếu với bản chính trước khi gửi.",
  ],
  timeline: [
    "Việc đến hạn theo quý như văn bản ghi; “trong năm” được hiểu là hết năm. Sắp xếp có tên đi theo kịch bản: bật, tắt, chậm mấy năm. Chỗ thời hạn không khớp là những chỗ tìm thấy khi đối chiếu văn bản, không phải đánh giá việc thực hiện.",
  ],
  limits: [
    "Mô hình gộp theo lĩnh vực, không biết từng trường hay từng trạm; mỗi năm một bước, không biết từng tháng. Nó không cho biết đơn vị nào nên sáp nhập, ai nên nghỉ.",
    "Nó không tính điều cắt giảm làm cho dịch vụ: lớp đông hơn, đường xa hơn, người nghỉ nhiều hơn. Nó không tính chi đầu tư, nợ, giá dịch vụ.",
    "Mỗi giả định dùng chung cho cả tỉnh.",
    "Nó cho thấy một kịch bản dẫn tới đâu, không dự báo điều sẽ xảy ra. Tỉnh đi kèm công cụ được dựng ra: số có cỡ hợp lý nhưng không của tỉnh nào.",
  ],
};

/** The steps of the model: a name, and what happens. */
const steps = {
  start: {
    name: "Điểm xuất phát",
    says: "Số gốc của từng lĩnh vực ở 31/12/2015: đơn vị theo ba nhóm (nhóm 1–2, nhóm 3, nhóm 4), đơn vị đủ điều kiện chuyển thành công ty, biên chế, người có mặt, hợp đồng không đúng quy định, chi trực tiếp 2011–2015.",
  },
  delivered: {
    name: "Phần làm được",
    says: "Mỗi mức cắt trong kế hoạch được nhân với phần thật sự làm được. Tuyển thay và bổ sung biên chế thì không.",
  },
  named: {
    name: "Sắp xếp có tên",
    says: "Việc đến hạn trong năm, kể cả thời gian chậm, lấy đi số đơn vị trước trừ số đơn vị sau, ở nhóm 3 và nhóm 4 theo tỷ lệ. Việc đến hạn sau 2030 không xảy ra.",
  },
  mergers: {
    name: "Sáp nhập thêm",
    says: "Một phần số đơn vị nhóm 3 và nhóm 4 còn lại nhập vào đơn vị khác.",
  },
  upgrades: {
    name: "Nâng mức tự chủ",
    says: "Một phần nhóm 4 lên nhóm 3, một phần nhóm 3 lên nhóm 1–2, cả hai tính trên số sau sáp nhập. Tổng số đơn vị không đổi.",
  },
  companies: {
    name: "Chuyển thành công ty cổ phần",
    says: "Ở nông nghiệp, tài nguyên và môi trường, sự nghiệp khác, đơn vị mới lên nhóm 1–2 nhập vào số đủ điều kiện; một phần số đủ điều kiện thành công ty và thôi là đơn vị sự nghiệp.",
  },
  moved: {
    name: "Ra khỏi ngân sách cùng đơn vị",
    says: "Khi một phần đơn vị hưởng ngân sách lên nhóm 1–2, phần biên chế và người tương ứng không còn do ngân sách trả lương. Không ai rời đi.",
  },
  freed: {
    name: "Dôi dư do sáp nhập",
    says: "Mỗi đơn vị gộp đi giải phóng một số biên chế, rải đều trong năm đó và hai năm sau; người đi và biên chế cũng đi.",
  },
  streamlined: {
    name: "Tinh giản",
    says: "Một phần số người có mặt nghỉ theo chính sách, được trợ cấp; biên chế đi theo.",
  },
  leavers: {
    name: "Nghỉ hưu, thôi việc và tuyển thay",
    says: "Số người nghỉ là tỷ lệ nghỉ hưu cộng tỷ lệ thôi việc nhân với số người có mặt. Một phần được tuyển thay; biên chế không tuyển thay bị thu hồi.",
  },
  vacancies: {
    name: "Thu hồi biên chế chưa sử dụng",
    says: "Một phần hiệu số giữa biên chế và người có mặt bị thu hồi.",
  },
  added: { name: "Bổ sung biên chế", says: "Biên chế tăng thêm một phần và có người ngay." },
  contracts: {
    name: "Hợp đồng không đúng quy định",
    says: "Một phần số hợp đồng còn lại được chấm dứt.",
  },
  pay: {
    name: "Lương",
    says: "Tiền lương năm là lương một người năm 2015, nhân mức tăng lương cơ sở từ 2015, nhân số người có mặt bình quân đầu và cuối năm. Lương một người năm 2015 suy từ chi trực tiếp 2015 và phần lương trong chi thường xuyên.",
  },
  running: {
    name: "Chi hoạt động",
    says: "Chi hoạt động một đơn vị năm 2015, nhân mức tăng giá tiêu dùng từ 2015, trừ tiết kiệm đã làm từ 2016, nhân số đơn vị nhóm 3 và nhóm 4 bình quân trong năm; việc sắp xếp giữa năm tính theo số tháng có hiệu lực.",
  },
  revenue: {
    name: "Phần ngân sách chi",
    says: "Chi trực tiếp là lương cộng chi hoạt động, trừ phần đơn vị tự thu: một tỷ lệ cho nhóm 3, một tỷ lệ cho nhóm 4.",
  },
  severance: {
    name: "Trợ cấp tinh giản",
    says: "Số người tinh giản nhân số tháng lương, theo lương của năm. Để riêng, chỉ cộng vào chi trực tiếp khi cách hiểu yêu cầu.",
  },
  sums: {
    name: "Cộng lại",
    says: "Mọi thay đổi được ghi theo nguyên nhân; số của tỉnh là tổng các lĩnh vực. Chỉ dùng cộng, trừ, nhân, chia, nên mọi máy cho cùng một kết quả.",
  },
};

const strengths: Record<Target["strength"], string> = {
  at_least: "Mức thấp nhất phải đạt; văn bản viết “tối thiểu”.",
  strive: "Văn bản viết “phấn đấu”: mềm hơn một nghĩa vụ.",
  strive_at_least: "“Phấn đấu” đi cùng “tối thiểu”: phấn đấu để không dưới mức ấy.",
  exactly: "Một mức nêu thẳng, không có “tối thiểu” hay “phấn đấu”.",
  basically: "Văn bản viết “cơ bản” và không nêu phần được còn lại; cách hiểu quyết định.",
  checklist: "Văn bản không nêu con số để đo; người dùng đánh dấu từng mục.",
};

export const help = {
  title: "Phương pháp và thuật ngữ",
  about: (what: string) => `Phương pháp và thuật ngữ: ${what}`,
  contents: "Nội dung",
  chapters,
  paragraphs,
  steps,
  strengths,
  strengthsTitle: "Mức ràng buộc của mục tiêu",
  movedBy: "Đòn bẩy",
  rests: "Giả định",
  usual: (name: string, value: string, low: string, high: string) =>
    `${name}: ${value} (${low} – ${high})`,
  inForce: "đang dùng",
  documentTitle: "Văn bản",
  document: (title: string, number: string, date: string, issuer: string) =>
    `${title}: Kế hoạch số ${number} ngày ${date} của ${issuer}.`,
  assumptionsTitle: "Giả định",
  assumption: "Giả định",
  figures: "Giá trị (thấp – cao)",
  source: "Nguồn",
  seriesTitle: "Lương cơ sở và giá tiêu dùng",
  baseSalary: "Lương cơ sở",
  cpi: "Giá tiêu dùng",
  after: "Sau năm cuối có số là giả định.",
  unchecked: "chưa kiểm",
  uncheckedHelp: "* dựa trên một mức từ trí nhớ, chưa kiểm, hoặc mới được công bố là có thể.",
  noFigure: "giả định",
  versionIs: (version: string) => `Lộ Trình ${version}.`,
  versionHelp:
    "Cùng phiên bản, cùng số gốc và cùng kịch bản thì cho cùng kết quả, trên mọi máy. Trích dẫn kết quả thì ghi phiên bản.",
  find: "Tìm trong thuật ngữ",
  findHelp: "Gõ không dấu cũng được: “bien che” tìm thấy “biên chế”.",
  found: (found: number, all: number) => `${found}/${all} thuật ngữ`,
  none: (sought: string) => `Không thuật ngữ nào có “${sought}”.`,
  see: "Xem thêm",
};

export type Help = typeof help;
