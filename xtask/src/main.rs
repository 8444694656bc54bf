//! The commands behind the README: `cargo xtask <command>`.

mod again;
mod bench;
mod browsers;
mod compress;
mod dist;
mod fuzz;
mod headers;
mod licences;
mod npm;
mod place;
mod serve;
mod site;
mod size;
mod test;
mod tool;
mod wasm;

use std::process::ExitCode;

use anyhow::{Result, bail};

const USAGE: &str = "\
cargo xtask <command>

  serve [--port N]  build, serve at http://localhost:8080, rebuild on change
  test [STEP…]      run every test, or the steps named; after `browser --` words choose claims
  build [--draft]   build the page into target/site, the module into target/wasm; a draft is soon there
  dist [again]      build what is given away: target/dist for a server, target/npm for npm;
                    again: a second time in another folder, and compare
  bench [PART…]     measure: the crate, then the page beside its peers
  fuzz [SECONDS]    look for texts that break a law, for a minute or so many seconds
  fmt               format Rust and TypeScript";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    match run(&arguments) {
        Ok(code) => code,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn run(arguments: &[&str]) -> Result<ExitCode> {
    match arguments {
        ["serve"] => serve::serve(8080)?,
        ["serve", "--port", port] => match port.parse() {
            Ok(port) => serve::serve(port)?,
            Err(_) => bail!("--port: “{port}” is not a port from 0 to 65535"),
        },
        ["build", "--draft"] => {
            site::make(wasm::Finish::Draft)?;
        }
        ["test", steps @ ..] => test::test(steps)?,
        ["build"] => {
            site::build()?;
        }
        ["dist"] => {
            dist::build()?;
        }
        // For the build of the page in one file.
        ["xz"] => compress::smallest()?,
        ["dist", "again"] => again::compare()?,
        ["bench", words @ ..] => bench::bench(words)?,
        ["fuzz"] => fuzz::fuzz(60)?,
        ["fuzz", seconds] => match seconds.parse() {
            Ok(seconds) => fuzz::fuzz(seconds)?,
            Err(_) => bail!("“{seconds}” is not a number of seconds"),
        },
        ["fmt"] => test::format()?,
        _ => {
            eprintln!("{USAGE}");
            return Ok(ExitCode::from(2));
        }
    }
    Ok(ExitCode::SUCCESS)
}
