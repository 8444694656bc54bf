// The model's equations in plain JavaScript, the way one would write them by hand for speed: flat
// typed arrays, made once and used again. Kept to tell what the module is worth, and held equal to it.

import type { Baseline, Plan, Scenario } from "lotrinh/whole";

const STOCKS = 16;
const SPENDING = 20;
const BASE = 4;
const ASSUMED = 11;

interface Sector {
  readonly u1: number;
  readonly u3: number;
  readonly u4: number;
  readonly z: number;
  readonly posts: number;
  readonly staff: number;
  readonly contracts: number;
  readonly support: readonly number[];
  readonly convertible: boolean;
  /** Ten levers for each of three periods. */
  readonly levers: Float64Array;
  readonly due: Float64Array;
  readonly season: Float64Array;
}

const CONVERTIBLE = ["agriculture", "environment", "other"];

function sectors(plan: Plan, baseline: Baseline, scenario: Scenario): Sector[] {
  return plan.sectors.map(({ id }) => {
    const figures = baseline.sectors?.[id];
    const levers = new Float64Array(3 * plan.levers.length);
    plan.levers.forEach(({ id: lever, neutral }, index) => {
      const own = scenario.sector_levers?.[id]?.[lever] ?? scenario.levers?.[lever];
      for (let p = 0; p < 3; p += 1) levers[p * plan.levers.length + index] = own?.[p] ?? neutral;
    });
    const due = new Float64Array(STOCKS);
    const season = new Float64Array(STOCKS);
    for (const task of plan.reorganisations) {
      const { on, delay = 0 } = scenario.reorganisations?.[task.id] ?? {};
      const counting = scenario.counting ?? "central";
      const fewer = task.before[counting] - task.after[counting];
      const t = task.deadline.year + delay - 2015;
      if (!on || task.sector !== id || fewer <= 0 || t >= STOCKS) continue;
      due[t] = (due[t] as number) + fewer;
      season[t] = (season[t] as number) + (fewer * (task.deadline.quarter - 2)) / 4;
    }
    return {
      u1: figures?.units.self_financing ?? 0,
      u3: figures?.units.partly_financed ?? 0,
      u4: figures?.units.budget_funded ?? 0,
      z: figures?.convertible ?? 0,
      posts: figures?.posts ?? 0,
      staff: figures?.staff ?? 0,
      contracts: figures?.irregular_contracts ?? 0,
      support: figures?.support ?? [0, 0, 0, 0, 0],
      convertible: CONVERTIBLE.includes(id),
      levers,
      due,
      season,
    };
  });
}

/** A kernel for one scenario under the usual readings; each call takes assumptions and gives columns. */
export function plain(plan: Plan, baseline: Baseline, scenario: Scenario) {
  const all = sectors(plan, baseline, scenario);
  const salaries = plan.parameters.base_salary.values;
  const cpi = plan.parameters.cpi.values;
  const salary = new Float64Array(SPENDING);
  const prices = new Float64Array(SPENDING);
  const series = Array.from({ length: 6 }, () => new Float64Array(STOCKS)) as Float64Array[];
  const [units, own, posts, contracts, open, converted] = series as [
    Float64Array,
    Float64Array,
    Float64Array,
    Float64Array,
    Float64Array,
    Float64Array,
  ];
  const support = new Float64Array(SPENDING);

  function climate(growth: number, inflation: number): void {
    const base = salaries["2015"] as number;
    let last = base;
    for (let t = 0; t < SPENDING; t += 1) {
      last = salaries[2011 + t] ?? last * (1 + growth);
      salary[t] = last / base;
    }
    const step = (t: number) => {
      const percent = cpi[2011 + t];
      return percent === undefined ? 1 + inflation : 1 + percent / 100;
    };
    prices[BASE] = 1;
    for (let t = BASE + 1; t < SPENDING; t += 1) prices[t] = (prices[t - 1] as number) * step(t);
    for (let t = BASE - 1; t >= 0; t -= 1) prices[t] = (prices[t + 1] as number) / step(t + 1);
  }

  function run(a: Float64Array, at: number): void {
    const retirement = a[at] as number;
    const resignation = a[at + 1] as number;
    const perUnit = a[at + 2] as number;
    const delivery = a[at + 3] as number;
    const delay = a[at + 4] as number;
    const payShare = a[at + 5] as number;
    const ownPartly = a[at + 6] as number;
    const ownFunded = a[at + 7] as number;
    climate(a[at + 9] as number, a[at + 10] as number);
    for (const one of series) one.fill(0);
    support.fill(0);
    for (const sector of all) {
      let { u1, u3, u4, z, posts: q, staff: h, contracts: k } = sector;
      let c = 0;
      let [before1, before2] = [0, 0];
      const funded0 = u3 + u4;
      let partly = funded0 === 0 ? 0 : u3 / funded0;
      const paid0 = 1 - partly * ownPartly - (1 - partly) * ownFunded;
      const cost = (sector.support[BASE] as number) / paid0;
      const share = h === 0 ? 0 : payShare;
      const pay = h === 0 ? 0 : (share * cost) / h;
      const running = funded0 === 0 ? 0 : ((1 - share) * cost) / funded0;
      let after = 1;
      for (let t = 0; t <= BASE; t += 1) {
        const of = sector.support[t] as number;
        support[t] = (support[t] as number) + (share * of + (of - share * of));
      }
      units[0] = (units[0] as number) + (u1 + u3 + u4);
      own[0] = (own[0] as number) + u1;
      posts[0] = (posts[0] as number) + q;
      contracts[0] = (contracts[0] as number) + k;
      open[0] = (open[0] as number) + z;
      for (let t = 1; t < STOCKS; t += 1) {
        const p = (t <= 6 ? 0 : t <= 10 ? 1 : 2) * 10;
        const l = sector.levers;
        const [start3, start4, startH] = [u3, u4, h];
        const funded = u3 + u4;
        const moved = funded === 0 ? 0 : (delivery * (l[p + 6] as number) * u3) / funded;
        const due = t >= delay ? (sector.due[t - delay] as number) : 0;
        const planned = delivery * due;
        const named = funded < planned ? funded : planned;
        let left = named < funded ? 1 - named / funded : 0;
        u3 *= left;
        u4 *= left;
        const rest = u3 + u4;
        const merged = delivery * (l[p] as number) * rest;
        left = merged < rest ? 1 - merged / rest : 0;
        u3 *= left;
        u4 *= left;
        const up3 = delivery * (l[p + 5] as number) * u4;
        const up1 = delivery * (l[p + 6] as number) * u3;
        u4 -= up3;
        u3 = u3 - up1 + up3;
        u1 += up1;
        if (sector.convertible) z += up1;
        const gone = delivery * (l[p + 7] as number) * z;
        z -= gone;
        u1 -= gone;
        c += gone;
        h -= moved * h;
        q -= moved * q;
        const removed = named + merged;
        const wanted = (perUnit * (removed + before1 + before2)) / 3;
        const freed = h < wanted ? h : wanted;
        h -= freed;
        q -= freed;
        [before1, before2] = [removed, before1];
        const streamlined = delivery * (l[p + 1] as number) * h;
        h -= streamlined;
        q -= streamlined;
        const leavers = (retirement + resignation) * h;
        const unreplaced = leavers - (l[p + 2] as number) * leavers;
        h -= unreplaced;
        q -= unreplaced;
        if (q < h) q = h;
        q -= delivery * (l[p + 3] as number) * (q - h);
        if (q < h) q = h;
        const added = (l[p + 4] as number) * q;
        q += added;
        h += added;
        k *= 1 - delivery * (l[p + 8] as number);
        after *= 1 - delivery * (l[p + 9] as number);
        const ends = start3 + start4 + (u3 + u4);
        if (ends !== 0) partly = (start3 + u3) / ends;
        const season = due === 0 ? 0 : named * ((sector.season[t - delay] as number) / due);
        const paid = 1 - partly * ownPartly - (1 - partly) * ownFunded;
        const year = t + BASE;
        const spentPay = pay * (salary[year] as number) * ((startH + h) / 2) * paid;
        const spentRun = running * (prices[year] as number) * after * (ends / 2 + season) * paid;
        units[t] = (units[t] as number) + (u1 + u3 + u4);
        own[t] = (own[t] as number) + u1;
        posts[t] = (posts[t] as number) + q;
        contracts[t] = (contracts[t] as number) + k;
        open[t] = (open[t] as number) + z;
        converted[t] = (converted[t] as number) + c;
        support[year] = (support[year] as number) + (spentPay + spentRun);
      }
    }
  }

  const reaches = (measure: number, figure: number) => measure >= figure - 1e-9 * figure;
  const mean = ({ first, last }: { first: number; last: number }) => {
    let sum = 0;
    for (let year = first; year <= last; year += 1) sum += support[year - 2011] as number;
    return sum / (last - first + 1);
  };

  function fate({ quantity }: Plan["targets"][number]): number {
    if ("cut" in quantity) {
      const { of, year, base, figure } = quantity.cut;
      const stock = of === "units" ? units : posts;
      const from = stock[base - 2015] as number;
      return from < 1e-6 ? 2 : Number(reaches(1 - (stock[year - 2015] as number) / from, figure));
    }
    if ("autonomy" in quantity) {
      const { year, figure } = quantity.autonomy;
      const whole = units[year - 2015] as number;
      return whole < 1e-6 ? 2 : Number(reaches((own[year - 2015] as number) / whole, figure));
    }
    if ("support" in quantity) {
      const { span, base, figure } = quantity.support;
      const from = mean(base);
      return from < 1e-6 ? 2 : Number(reaches(1 - mean(span) / from, figure));
    }
    if ("contracts_left" in quantity) {
      const [now, from] = [contracts[quantity.contracts_left.year - 2015], contracts[0]] as [
        number,
        number,
      ];
      return Number(from < 1e-6 || now / from <= 0.05 + 1e-9 * 0.05);
    }
    if ("no_contracts" in quantity) {
      const { year, limit } = quantity.no_contracts;
      return Number((contracts[year - 2015] as number) < limit);
    }
    if ("conversion" in quantity) {
      const { year, limit } = quantity.conversion;
      const left = open[year - 2015] as number;
      return left + (converted[year - 2015] as number) < 1e-6 ? 2 : Number(left < limit);
    }
    return 2;
  }

  /** The columns and fates of as many draws as there are assumptions. */
  return (assumptions: Float64Array, values: Float64Array, fates: Uint8Array): void => {
    const count = assumptions.length / ASSUMED;
    let [v, f] = [0, 0];
    for (let draw = 0; draw < count; draw += 1) {
      run(assumptions, draw * ASSUMED);
      for (let t = 0; t < STOCKS; t += 1) values[v++] = units[t] as number;
      for (let t = 0; t < STOCKS; t += 1) values[v++] = posts[t] as number;
      for (let t = 0; t < STOCKS; t += 1) values[v++] = (own[t] as number) / (units[t] as number);
      for (let t = 0; t < SPENDING; t += 1) values[v++] = support[t] as number;
      for (const target of plan.targets) fates[f++] = fate(target);
    }
  };
}
