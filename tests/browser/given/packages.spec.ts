// A portal's editor takes the element from npm, or holds its script to one build.

import { readFileSync } from "node:fs";
import { expect } from "../support/claim";
import { test } from "../support/given";
import { Planner } from "../support/planner";
import { plan } from "../support/seeds";

test("a page that was bundled with the package runs, with workers and the model alone", async ({
  page,
}) => {
  const planner = await Planner.open(page, "/npm-use/");
  await expect(page.locator("#told")).toHaveText(String(plan.targets.length));
  await expect(planner.preset()).toHaveValue("early_effort");
  await planner.element.locator("#uncertain").click();
  await expect(planner.plot("units").locator(".chart .band path")).not.toHaveCount(0);
  await planner.choose("exactly_the_plan");
  await expect(page).toHaveTitle(/posts_2021 \w+/);
});

test("a script that is held to its build runs, and no other in its place", async ({
  page,
  relay,
  silence,
}) => {
  const lines = readFileSync(`${process.env.LOTRINH_DIST}/embedding.txt`, "utf8");
  const line = /<script type="module".* integrity=.*<\/script>/.exec(lines)?.[0] ?? "";
  relay.change(
    "/host.html",
    () => `<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>Cổng</title>
      <link rel="icon" href="data:,">${line.replace("/lo-trinh/lo-trinh.js", "/lo-trinh.js")}</head>
      <body><lo-trinh></lo-trinh></body></html>`,
  );
  await Planner.open(page, `${relay.address}/host.html`);

  silence.allow(/integrity|failed: .*lo-trinh\.js/);
  relay.change("/lo-trinh.js", (script) => `${script}\ndocument.title = "other";`);
  const reported = page.waitForEvent("console", (message) => /integrity/.test(message.text()));
  await page.reload();
  await reported;
  await expect(page).toHaveTitle("Cổng");
});
