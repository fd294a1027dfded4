#pragma once
// `sayso review`: the review page, or one ruling from a script.

#include <iosfwd>
#include <string>

#include "core/language.h"
#include "fetch/options.h"

namespace sayso::cli {

struct ReviewOptions {
  std::string database;
  std::string reviewer;  ///< empty: the login name
  int port = 0;
  bool read_only = false;
  fetch::FetchOptions fetch;

  // One ruling from a script; `subject` empty: the page.
  std::string subject;  ///< a statement's key, or a claim: then all its statements
  std::string verdict;  ///< as core/names.cpp spells it
  std::string note, source, via;
  bool undo = false;
};

/// Serves the page until it is interrupted. Exit code 0; 1 where store or port cannot be had.
int run_review_page(const ReviewOptions& options, const Knowledge& knowledge, std::ostream& out,
                    std::ostream& err);

/// Rules on a statement, or on each statement of a claim. Exit code 0; 1 where the store cannot be
/// read; 2 where no claim or several are named, or no ruling is given.
int run_ruling(const ReviewOptions& options, std::ostream& out, std::ostream& err);

}  // namespace sayso::cli
