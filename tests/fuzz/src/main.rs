//! Offers the door's functions texts that reach further and further into them.

#![no_main]

#[path = "../../rust/door.rs"]
#[expect(dead_code, reason = "the claims use more of it")]
mod door;
#[path = "../../rust/hold.rs"]
mod hold;
mod mutate;

use libfuzzer_sys::{fuzz_mutator, fuzz_target, fuzzer_mutate};

fuzz_target!(|bytes: &[u8]| {
    if let Ok(text) = str::from_utf8(bytes) {
        hold::hold(text);
    }
});

fuzz_mutator!(|bytes: &mut [u8], size: usize, most: usize, seed: u32| {
    let changed = mutate::mutate(&bytes[..size], seed).filter(|text| text.len() <= most);
    match changed {
        Some(text) => {
            bytes[..text.len()].copy_from_slice(text.as_bytes());
            text.len()
        }
        // Now and then bytes, so that what is no JSON is tried too.
        None => fuzzer_mutate(bytes, size, most),
    }
});
