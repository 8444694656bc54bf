//! Texts in a share code: letters and digits as they are, `_` for a space, and other characters by
//! their numbers in hexadecimal between points. “Bớt 5%” is `B.1edb.t_5.25.`, “người” `ng.1b0-1edd.i`.

/// The text in the letters of a code.
#[cfg(feature = "analysis")]
pub(super) fn written(text: &str) -> String {
    let mut letters = String::new();
    let mut numbered = false;
    for letter in text.chars() {
        let plain = letter == ' ' || letter.is_ascii_alphanumeric();
        match (plain, numbered) {
            (true, true) | (false, false) => letters.push('.'),
            (false, true) => letters.push('-'),
            (true, false) => {}
        }
        numbered = !plain;
        match letter {
            ' ' => letters.push('_'),
            letter if plain => letters.push(letter),
            letter => letters.push_str(&format!("{:x}", u32::from(letter))),
        }
    }
    if numbered {
        letters.push('.');
    }
    letters
}

/// The text that is written so; none where no text is.
pub(super) fn read(letters: &str) -> Option<String> {
    let mut text = String::new();
    // The number of the character that is being read.
    let mut number = None;
    for letter in letters.chars() {
        number = match (number, letter) {
            (None, '.') => Some(0),
            (None, letter) => {
                text.push(if letter == '_' { ' ' } else { letter });
                None
            }
            (Some(number), '.' | '-') => {
                text.push(char::from_u32(number)?);
                (letter == '-').then_some(0)
            }
            (Some(number), digit) if number < 0x11_0000 => Some(number * 16 + digit.to_digit(16)?),
            (Some(_), _) => return None,
        };
    }
    number.is_none().then_some(text)
}
