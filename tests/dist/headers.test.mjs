// The lines for servers say what our own server says, under which everything else is tested.

import assert from "node:assert/strict";
import { test } from "node:test";
import { address, plain, text } from "./folder.mjs";

const [, nginx, apache, iis] = text("headers.txt").split(/^# --- .*$/m);

/** What a server that follows the lines says of a file: its kind, and what stands beside it. */
const servers = {
  nginx(path) {
    const maps = new Map();
    for (const [, name, body] of nginx.matchAll(/^map \$uri (\$\w+) \{\n(.*?)^\}/gms)) {
      const lines = [...body.matchAll(/^ {4}(?:default|"~(.+)") "(.*)";$/gm)];
      const found = lines.find(([, form]) => form && new RegExp(form).test(`/lo-trinh/${path}`));
      maps.set(name, (found ?? lines.find(([, form]) => !form))[2]);
    }
    const headers = [...nginx.matchAll(/^ {4}add_header (\S+) (?:"(.*)"|(\$\w+)) always;$/gm)];
    const kinds = [...nginx.matchAll(/^ {8}"(.+)" (\w+);$/gm)];
    return {
      kind: kinds.find(([, , ending]) => path.endsWith(`.${ending}`))?.[1],
      // What is empty is not said.
      headers: headers
        .map(([, name, value, map]) => [name, value ?? maps.get(map)])
        .filter(([, value]) => value !== ""),
    };
  },
  apache(path) {
    const kinds = [...apache.matchAll(/^AddType "(.+)" \.(\w+)$/gm)];
    const headers = new Map();
    const lines = apache.matchAll(/^Header always set (\S+) "(.*?)"(?: "expr=.* =~ m#(.+)#")?$/gm);
    for (const [, name, value, form] of lines) {
      if (!form || new RegExp(form).test(`/lo-trinh/${path}`)) headers.set(name, value);
    }
    return {
      kind: kinds.find(([, , end]) => path.endsWith(`.${end}`))?.[1],
      headers: [...headers],
    };
  },
  iis(path) {
    const kinds = [...iis.matchAll(/<mimeMap fileExtension="\.(\w+)" mimeType="(.+?)" \/>/g)];
    const own = [...iis.matchAll(/<location path="(.+?)">(.*?)<\/location>/gs)];
    const headers = new Map();
    const parts = [
      iis.replace(/<location.*<\/location>/s, ""),
      ...own.filter(([, named]) => named === path).map(([, , part]) => part),
    ];
    for (const part of parts) {
      for (const [, name, value] of part.matchAll(/<add name="(.+?)" value="(.*?)" \/>/g)) {
        headers.set(name, value);
      }
    }
    return { kind: kinds.find(([, end]) => path.endsWith(`.${end}`))?.[2], headers: [...headers] };
  },
};

const names = [
  "cache-control",
  "content-disposition",
  "content-security-policy",
  "referrer-policy",
  "x-content-type-options",
];

for (const [server, said] of Object.entries(servers)) {
  test(`the lines for ${server} say of each file what our server says`, async () => {
    for (const path of plain) {
      const response = await fetch(`${address}/${path}`);
      await response.arrayBuffer();
      assert.equal(response.status, 200, path);
      const { kind, headers } = said(path);
      assert.equal(kind, response.headers.get("content-type"), path);
      const ours = names.map((name) => [name, response.headers.get(name)]);
      assert.deepEqual(
        headers.map(([name, value]) => [name.toLowerCase(), value]).sort(),
        ours.filter(([, value]) => value !== null),
        path,
      );
    }
  });
}

test("Apache says of a file the same where it sends a compressed form, whose name it then goes by", () => {
  for (const path of plain) {
    const { headers } = servers.apache(path);
    for (const form of ["br", "gz"]) {
      assert.deepEqual(servers.apache(`${path}.${form}`).headers, headers, path);
    }
  }
});

test("what is kept for a year has its hash in its name, and what has none is asked for anew", async () => {
  for (const path of plain) {
    const response = await fetch(`${address}/${path}`, { method: "HEAD" });
    const hashed = /-[\w-]{8}\.\w+$/.test(path) && /^(assets\/|later-)/.test(path);
    const kept = hashed ? "public, max-age=31536000, immutable" : "no-cache";
    assert.equal(response.headers.get("cache-control"), kept, path);
  }
});

test("the policy lets in nothing that is written into a page, and no other host", async () => {
  const response = await fetch(address);
  const policy = response.headers.get("content-security-policy");
  const rules = new Map(policy.split(/;\s*/).map((rule) => [rule.split(" ")[0], rule]));
  assert.equal(rules.get("default-src"), "default-src 'none'");
  assert.equal(rules.get("script-src"), "script-src 'self' 'wasm-unsafe-eval'");
  assert.equal(rules.get("style-src"), "style-src 'self'");
  assert.equal(rules.get("worker-src"), "worker-src 'self'");
  assert.equal(rules.get("manifest-src"), "manifest-src 'self'");
  assert.ok(!/unsafe-inline|unsafe-eval'(?<!wasm-unsafe-eval')|https?:|\*/.test(policy), policy);
});
