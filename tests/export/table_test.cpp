#include "export/table.h"

#include <catch2/catch.hpp>
#include <sstream>

#include "text/tsv.h"
#include "text/utf8.h"

using namespace sayso;

namespace {

store::Row sample(std::string claim, std::string source) {
  store::Row row;
  row.claim_key = claim;
  row.claim_text = std::move(claim);
  row.content = row.claim_text;
  row.source = std::move(source);
  row.outlet = "한빛 표본일보";
  row.day = "2025-02-24";
  row.url = "https://sample.example/a";
  row.flags.add(Flag::direct_quote);
  return row;
}

std::string written(const std::vector<store::Row>& rows, std::string_view format,
                    std::size_t width = 0) {
  std::ostringstream out;
  exporting::write_rows(rows, *exporting::find_row_format(format), width, out);
  return out.str();
}

}  // namespace

TEST_CASE("terminal rows line up where Hangul is two columns wide", "[export]") {
  const std::vector<store::Row> rows = {sample("등대의 불이 두 번 켜졌다", "홍길동"),
                                        sample("The lamp was lit", "Jane Sample")};
  const std::string table = written(rows, "table");
  std::size_t column = 0;
  for (const auto line : text::split(table, '\n')) {
    const auto at = line.find("direct-quote");
    if (at == std::string_view::npos) continue;
    const std::size_t stands = text::columns(line.substr(0, at));
    if (column == 0) column = stands;
    CHECK(stands == column);
  }
  CHECK(column > 0);
}

TEST_CASE("terminal rows keep to the width", "[export]") {
  const std::vector<store::Row> rows = {
      sample("The lamp in the tower was lit twice in one night, and nobody saw by whom", "홍길동"),
      sample("x", "The Committee for Lamps and Towers of the Sample Coast")};
  const std::string table = written(rows, "table", 110);
  for (const auto line : text::split(table, '\n')) {
    CHECK(text::columns(line) <= 110);
  }
}

TEST_CASE("terminal rows tell first what comparing found", "[export]") {
  auto row = sample("The lamp was lit", "Jane Sample");
  row.flags.add(Flag::number_conflict);
  CHECK(written({row}, "table").find("number-conflict direct-quote") != std::string::npos);
  CHECK(written({row}, "csv").find("direct-quote number-conflict") != std::string::npos);
}

TEST_CASE("terminal rows hold no control characters", "[export]") {
  const auto table = written({sample("a\x1b[31mb\u202Ec", "x\ny")}, "table");
  CHECK(table.find('\x1b') == std::string::npos);
  CHECK(table.find("\u202E") == std::string::npos);
  CHECK(table.find("x y") != std::string::npos);
}

TEST_CASE("a cell that a spreadsheet would run is made harmless", "[export]") {
  for (const char* words : {"=1+1", "+82", "-x", "@a", "＝1"}) {
    INFO(words);
    CHECK(written({sample(words, "홍길동")}, "csv").find("\n'" + std::string(words)) !=
          std::string::npos);
    CHECK(written({sample(words, "홍길동")}, "tsv").find("\n'" + std::string(words)) !=
          std::string::npos);
  }
}

TEST_CASE("HTML and Markdown rows escape what a page says", "[export]") {
  const auto html = written({sample("<script>x</script>", "\"'&")}, "html");
  CHECK(html.find("<script>") == std::string::npos);
  CHECK(html.find("&quot;&#39;&amp;") != std::string::npos);
  const auto markdown = written({sample("a | b `c`", "*d*")}, "markdown");
  CHECK(markdown.find("a \\| b \\`c\\`") != std::string::npos);
}
