//! Texts that the fuzzer found worth keeping, offered to the door again.

use std::fs;

use crate::api;
use crate::hold::hold;

#[test]
fn what_was_once_found_still_holds() {
    let folder = api::root().join("tests/fuzz/corpus");
    let mut texts = 0;
    for entry in fs::read_dir(folder).expect("a corpus") {
        let path = entry.expect("an entry").path();
        let text = fs::read_to_string(&path).expect("a text");
        // The name of the text is said before it may break something.
        println!("{}", path.display());
        hold(&text);
        texts += 1;
    }
    assert!(texts >= 20, "only {texts} texts");
}
