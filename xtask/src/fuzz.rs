//! The fuzzer: texts that lead further and further into the crate, held to its laws.

use std::fs;

use anyhow::{Context, Result};

use crate::{place, tool};

/// What makes the compiler count which way a run took, for libFuzzer; the same on every channel.
const COUNTING: &str = "--cfg fuzzing \
    -Cpasses=sancov-module \
    -Cllvm-args=-sanitizer-coverage-level=4 \
    -Cllvm-args=-sanitizer-coverage-inline-8bit-counters \
    -Cllvm-args=-sanitizer-coverage-pc-table \
    -Cllvm-args=-sanitizer-coverage-trace-compares \
    -Ccodegen-units=1";

/// The longest text that is tried, in bytes.
const LONGEST: u32 = 6000;

/// Fuzzes for some seconds. New texts stay in `target/fuzz/corpus`, what breaks a law in
/// `target/fuzz`.
pub(crate) fn fuzz(seconds: u32) -> Result<()> {
    let target = place::target("fuzz");
    let found = target.join("corpus");
    fs::create_dir_all(&found)?;
    let host = host()?;
    let build = [
        "build",
        "--quiet",
        "--release",
        "--manifest-path",
        "tests/fuzz/Cargo.toml",
    ];
    // A target that is named keeps the flags from build scripts and macros.
    tool::run(
        tool::command("cargo", build)
            .args(["--target", &host, "--target-dir"])
            .arg(&target)
            .env("RUSTFLAGS", COUNTING),
    )?;
    let program = target.join(&host).join("release/fuzz");
    tool::run(
        tool::command(program, [found, place::workspace("tests/fuzz/corpus")])
            .arg(format!("-max_total_time={seconds}"))
            .arg(format!("-max_len={LONGEST}"))
            .arg(format!("-artifact_prefix={}/", target.display()))
            .args(["-timeout=10", "-print_final_stats=1"]),
    )
}

fn host() -> Result<String> {
    let told = String::from_utf8(tool::output(&mut tool::command("rustc", ["-vV"]))?)?;
    let host = told.lines().find_map(|line| line.strip_prefix("host: "));
    host.map(String::from)
        .context("rustc does not tell what it runs on")
}
