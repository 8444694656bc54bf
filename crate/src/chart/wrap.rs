//! Names on few lines.

use super::backend::width;

/// Breaks a name between its words into as many lines of a width as asked for, CSS pixels; what
/// does not fit on the last one is cut off with an ellipsis.
pub(super) fn wrap(name: &str, most: f64, lines: usize) -> Vec<String> {
    let mut wrapped: Vec<String> = vec![String::new()];
    for word in name.split(' ') {
        let full = wrapped.len() == lines;
        let Some(line) = wrapped.last_mut() else {
            break;
        };
        if line.is_empty() || full || width(line) + width(" ") + width(word) <= most {
            if !line.is_empty() {
                line.push(' ');
            }
            line.push_str(word);
        } else {
            wrapped.push(word.into());
        }
    }
    for line in &mut wrapped {
        if width(line) > most {
            while !line.is_empty() && width(line) + width("…") > most {
                line.pop();
            }
            *line = format!("{}…", line.trim_end());
        }
    }
    wrapped
}

/// Breaks a text into as many lines of a width as it takes, CSS pixels: between its words, and within
/// a word that no line can hold, such as an address.
pub(super) fn fold(text: &str, most: f64) -> Vec<String> {
    let mut lines = Vec::new();
    let mut line = String::new();
    for word in text.split_whitespace() {
        if !line.is_empty() && width(&line) + width(" ") + width(word) > most {
            lines.push(std::mem::take(&mut line));
        }
        if !line.is_empty() {
            line.push(' ');
        }
        for letter in word.chars() {
            line.push(letter);
            if width(&line) > most && line.chars().count() > 1 {
                line.pop();
                lines.push(std::mem::replace(&mut line, letter.into()));
            }
        }
    }
    lines.push(line);
    lines.retain(|line| !line.is_empty());
    lines
}
