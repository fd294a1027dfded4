#include "eval/statements.h"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <ostream>
#include <sstream>

#include "cli/statements.h"

namespace sayso::eval {
namespace {

namespace fs = std::filesystem;

bool is_part(const std::string& folder) {
  return folder == "dev" || folder == "heldout" || folder == "test" || folder == "train";
}

/// The scorer's name of an article folder: below the last dev, heldout, test or train of its path,
/// else the folder's own name (with the one above it for a folder that is a language).
std::string name_of(const fs::path& folder) {
  std::vector<std::string> parts;
  for (const auto& part : fs::absolute(folder).lexically_normal()) parts.push_back(part.string());
  const bool language = parts.back() == "en" || parts.back() == "ko";
  std::size_t from = parts.size() - (language ? 2 : 1);
  for (std::size_t at = from; at-- > 0;) {
    if (is_part(parts[at])) {
      from = at + 1;
      break;
    }
  }
  std::string name;
  for (std::size_t at = from; at < parts.size(); ++at) name += (at > from ? "/" : "") + parts[at];
  return name;
}

}  // namespace

std::vector<SetArticle> articles_under(const fs::path& root) {
  std::vector<SetArticle> out;
  std::error_code ignored;
  const auto options = fs::directory_options::follow_directory_symlink;
  for (fs::recursive_directory_iterator at(root, options, ignored), end; at != end;
       at.increment(ignored)) {
    if (at->path().filename() != "gold.jsonl") continue;
    const auto folder = at->path().parent_path();
    if (fs::exists(folder / "article.txt")) out.push_back({folder, name_of(folder)});
  }
  std::sort(out.begin(), out.end(),
            [](const SetArticle& a, const SetArticle& b) { return a.folder < b.folder; });
  return out;
}

std::string folder_language(const SetArticle& article) {
  const std::string folder = article.folder.filename().string();
  return folder == "en" || folder == "ko" ? folder : "";
}

std::string read(const fs::path& file) {
  std::ifstream in(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

std::string statement_rows(const std::string& bytes, const std::string& name,
                           const std::string& language, const Knowledge& knowledge) {
  std::ostringstream rows;
  cli::print_text_rows(bytes, name, language, knowledge, rows);
  return rows.str();
}

int run_statements(const std::vector<std::string>& words, const Knowledge& knowledge,
                   std::ostream& err) {
  std::vector<std::string> sets;
  std::string out, language;
  for (std::size_t at = 0; at < words.size(); ++at) {
    const bool valued = at + 1 < words.size();
    if (words[at] == "--out" && valued) {
      out = words[++at];
    } else if (words[at] == "--lang" && valued) {
      language = words[++at];
    } else {
      sets.push_back(words[at]);
    }
  }
  if (sets.empty() || out.empty()) {
    err << "sayso-eval: statements wants a set and --out DIR\n";
    return 2;
  }
  std::size_t done = 0;
  for (const auto& set : sets) {
    for (const auto& article : articles_under(set)) {
      const std::string named = folder_language(article);
      if (!language.empty() && !named.empty() && named != language) continue;
      const auto file = fs::path(out) / (article.name + ".jsonl");
      fs::create_directories(file.parent_path());
      std::ofstream(file, std::ios::binary)
          << statement_rows(read(article.folder / "article.txt"), article.name,
                            named.empty() ? language : named, knowledge);
      ++done;
    }
  }
  err << "sayso-eval: " << done << " articles\n";
  return done == 0 ? 1 : 0;
}

}  // namespace sayso::eval
