//! Base64 as Python's `base64.b64decode` reads it: in quotes, wrapped, with spaces, with surplus padding.

use base64::{
    Engine, alphabet,
    engine::{
        DecodePaddingMode,
        general_purpose::{GeneralPurpose, GeneralPurposeConfig, STANDARD},
    },
};

/// For what is left once all that Python skips is removed.
const BARE: GeneralPurpose = GeneralPurpose::new(
    &alphabet::STANDARD,
    GeneralPurposeConfig::new()
        .with_decode_padding_mode(DecodePaddingMode::RequireNone)
        .with_decode_allow_trailing_bits(true),
);

/// The bytes in `text`; `None` where Python raises an error: for an impossible number of digits and for missing
/// padding.
///
/// Source: `binascii.a2b_base64` of CPython 3.11, `strict_mode` off. Whatever is not a digit is skipped. A `=` counts
/// only after two or three digits of a group of four, and ends the text where it fills the group up; padding before
/// another digit is ignored.
pub(crate) fn decode(text: &str) -> Option<Vec<u8>> {
    if let Ok(bytes) = STANDARD.decode(text) {
        return Some(bytes);
    }
    let mut digits = Vec::with_capacity(text.len());
    let mut padding = 0;
    let mut is_complete = false;
    for byte in text.bytes() {
        match byte {
            b'=' => {
                let in_group = digits.len() % 4;
                if in_group >= 2 {
                    padding += 1;
                }
                if in_group >= 2 && in_group + padding >= 4 {
                    is_complete = true;
                    break;
                }
            }
            b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'+' | b'/' => {
                padding = 0;
                digits.push(byte);
            }
            _ => {}
        }
    }
    if !is_complete && digits.len() % 4 != 0 {
        return None;
    }
    BARE.decode(digits).ok()
}

/// Base64 as it is written everywhere.
pub(crate) fn encode(bytes: &[u8]) -> String {
    STANDARD.encode(bytes)
}
