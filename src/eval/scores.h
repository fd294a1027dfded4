#pragma once
// The JSON that the scorers print, read into figures. Pure: no scorer is run here.

#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "eval/figures.h"

namespace sayso::eval {

/// Of score_statements.py --json: figures and confidence levels of each language of the set.
/// `language` names the language of sets whose folders do not.
void read_statement_scores(const nlohmann::json& scores, const std::string& language,
                           Outcome& outcome);
/// Of extraction/score.py --json: each language's bodies and fields.
void read_page_scores(const nlohmann::json& scores, Outcome& outcome);
/// Of matching/score.py --json, of any of its commands.
void read_matching_scores(const nlohmann::json& scores, const std::string& language,
                          Outcome& outcome);

/// Wilson's 95% interval of a share of `of` things; sets low and high. Nothing where `of` is 0.
void add_interval(Figure& figure, double of);

}  // namespace sayso::eval
