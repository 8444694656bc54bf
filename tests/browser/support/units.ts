// Units, made up the same way each time.

import type { Unit } from "../../../www/src/register/unit";

const DISTRICTS = ["Mường Chà", "Tủa Chùa", "Tuần Giáo", "Điện Biên", "Nậm Pồ"] as const;

const LEVELS = [
  { level: "preschool", name: "Trường Mầm non", size: 25 },
  { level: "primary", name: "Trường Tiểu học", size: 30 },
  { level: "lower_secondary", name: "Trường THCS", size: 36 },
] as const;

const OTHERS = [
  { sector: "health", name: "Trung tâm Y tế", body: "Sở Y tế" },
  { sector: "culture", name: "Trung tâm Văn hóa", body: "Sở Văn hóa, Thể thao và Du lịch" },
  {
    sector: "agriculture",
    name: "Trạm Khuyến nông",
    body: "Sở Nông nghiệp và Phát triển nông thôn",
  },
] as const;

/** Schools for the most part: each commune has one of each level, but every fifth has two. */
export function unitsOf(count: number): Unit[] {
  return Array.from({ length: count }, (_, at): Unit => {
    const code = `DV${String(at + 1).padStart(5, "0")}`;
    const district = DISTRICTS[at % DISTRICTS.length] ?? "";
    const [posts, staff] = [12 + (at % 40), 10 + (at % 40)];
    if (at % 10 === 9) {
      const { sector, name, body } = OTHERS[Math.floor(at / 10) % OTHERS.length] ?? OTHERS[0];
      const group = at % 20 === 9 ? 3 : 2;
      const convertible = group === 2 && at % 40 === 19;
      return {
        code,
        name: `${name} ${at + 1}`,
        sector,
        body,
        district,
        group,
        convertible,
        posts,
        staff,
        support: 1.5,
      };
    }
    const { level, name, size } = LEVELS[at % 3] ?? LEVELS[0];
    const commune = `Xã ${Math.floor(at / 18) + 1}`;
    const classes = 4 + (at % 7);
    const pupils = classes * (size + (at % 4 === 0 ? -4 : 3));
    const unit = {
      code,
      name: `${name} ${at + 1}`,
      sector: "general_education",
      body: `UBND huyện ${district}`,
    } as const;
    return {
      ...unit,
      district,
      commune,
      levels: [level],
      group: 4,
      posts,
      staff,
      support: 2.25,
      pupils,
      classes,
    };
  });
}
