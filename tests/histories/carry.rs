//! How a position gets from one walk to the next, which may run in another process.

use crate::{caller::Left, operations::Operation};
use base64::{Engine, engine::general_purpose::STANDARD};
use fastrand::Rng;
use paginator_runtime::{PaginationConfig, Position, RepeatedToken, ResumeToken};
use paginator_tests::{Draw, Plan, Start};

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Carrier {
    Typed,
    Text,
    /// `PaginationConfig` in JSON.
    Config,
    /// The text as a JSON string, with white space around it.
    Json,
    /// What botocore would have written.
    Botocore,
    /// botocore's old form, `token___amount`.
    Old,
    /// The service's own token.
    Bare,
    /// In the caller's request.
    Request,
}

const CARRIERS: [Carrier; 8] = [
    Carrier::Typed,
    Carrier::Text,
    Carrier::Config,
    Carrier::Json,
    Carrier::Botocore,
    Carrier::Old,
    Carrier::Bare,
    Carrier::Request,
];

/// How far a walk is to go.
#[derive(Clone, Debug)]
pub(crate) struct Limits {
    pub(crate) max_items: Option<u32>,
    pub(crate) page_size: Option<u32>,
    pub(crate) max_pages: Option<usize>,
    pub(crate) max_empty_pages: Option<usize>,
    pub(crate) repeated_token: RepeatedToken,
}

/// The plan of a walk that resumes where the one before it stopped.
pub(crate) fn resumed<R: Operation>(
    left: &Left<R::Token>,
    position: &Position<R::Token>,
    limits: &Limits,
    random: &mut Rng,
    told: &mut Option<Vec<String>>,
) -> Result<Plan<R>, String> {
    let mut plan = Plan::of(R::default());
    let mut config = PaginationConfig {
        max_items: limits.max_items.map(Into::into),
        page_size: limits.page_size.map(Into::into),
        starting_token: None,
    };
    let carrier = random.one_of(&CARRIERS);
    let is_of_size = match position {
        Position::At { token: Some(token), .. } => R::is_of_size(token, limits.page_size),
        _ => true,
    };
    match (carrier, position) {
        (Carrier::Request, Position::At { token, skip: 0 }) if is_of_size => {
            plan.request.set_token(token.clone())
        }
        (Carrier::Typed, _) => plan.start = Start::Position(position.clone()),
        (_, Position::At { token, skip }) => {
            let text = match left {
                Left::Text(text) => text.clone(),
                Left::At(position) => position.resume_token::<R>(),
            };
            // A bare number counts pages of the size that is set.
            let bare = token.as_ref().filter(|_| is_of_size).and_then(R::bare);
            let text = text.expect("is not done");
            let text = match (carrier, bare) {
                (Carrier::Json, _) => serde_json::to_string(&text)
                    .and_then(|json| serde_json::from_str::<String>(&json))
                    .map(|text| ResumeToken::from(format!(" {text}\n")))
                    .map_err(|error| error.to_string())?,
                (Carrier::Botocore, _) => botocore_text::<R>(position)?,
                (Carrier::Old, Some(bare)) if is_plain::<R>(&bare) => format!("{bare}___{skip}").into(),
                (Carrier::Bare, Some(bare)) if *skip == 0 && !bare.contains("___") => bare.into(),
                _ => text,
            };
            config.starting_token = Some(text);
        }
        (_, Position::Done) => {}
    }
    if carrier == Carrier::Config {
        let json = serde_json::to_string(&config).map_err(|error| error.to_string())?;
        config = serde_json::from_str(&json).map_err(|error| error.to_string())?;
    }
    if let Some(told) = told {
        let text = config.starting_token.as_ref().map(ResumeToken::as_str);
        told.push(format!("  from {carrier:?} {text:?}"));
    }
    (plan.max_items, plan.page_size) = (config.max_items, config.page_size);
    if let Some(text) = config.starting_token {
        plan.start = Start::Text(text);
    }
    plan.repeated_token = Some(limits.repeated_token);
    (plan.max_pages, plan.max_empty_pages) = (limits.max_pages, limits.max_empty_pages);
    Ok(plan)
}

/// Reads a recorded position.
pub(crate) fn read<R: Operation>(left: &Left<R::Token>) -> Result<Position<R::Token>, String> {
    match left {
        Left::At(position) => Ok(position.clone()),
        Left::Text(Some(text)) => Position::parse::<R>(text).map_err(|error| error.to_string()),
        Left::Text(None) => Ok(Position::Done),
    }
}

/// Whether the old form can hold `token`.
fn is_plain<R: Operation>(token: &str) -> bool {
    R::TOKEN_NAMES.len() == 1 && token != "None" && !token.contains("___")
}

/// botocore's text, written without the runtime, whose text has to be the same.
fn botocore_text<R: Operation>(position: &Position<R::Token>) -> Result<ResumeToken, String> {
    let Position::At { token, skip } = position else { return Err("is done".to_owned()) };
    let (mut json, encoded_keys) = R::botocore(token.as_ref());
    if *skip > 0 {
        json.push_str(&format!(", \"boto_truncate_amount\": {skip}"));
    }
    if let Some(keys) = encoded_keys {
        json.push_str(&format!(", \"boto_encoded_keys\": {keys}"));
    }
    let text = STANDARD.encode(format!("{{{json}}}"));
    match position.resume_token::<R>() {
        Some(own) if own.as_str() == text => Ok(own),
        own => Err(format!("the text of a position is {own:?}, and {json} in botocore")),
    }
}
