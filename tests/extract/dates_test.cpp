#include "extract/dates.h"

#include <catch2/catch.hpp>

using sayso::extract::day_in_address;
using sayso::extract::read_moment;

TEST_CASE("dates: the ways in which pages write them") {
  struct Row {
    const char* text;
    const char* zone;
    const char* iso;
  };
  const auto row = GENERATE(values<Row>({
      {"2024-02-16T09:30:00+09:00", "", "2024-02-16T09:30:00+09:00"},
      {"2024-02-16T09:30:00.123Z", "", "2024-02-16T09:30:00+00:00"},
      {"2024-02-15T22:30:00Z", "Asia/Seoul", "2024-02-16T07:30:00+09:00"},
      {"2024-02-16 09:30", "Asia/Seoul", "2024-02-16T09:30:00+09:00"},
      {"20240216", "", "2024-02-16"},
      {"입력 2024.02.16. 오후 3:05", "Asia/Seoul", "2024-02-16T15:05:00+09:00"},
      {"기사입력 :[ 2024-02-16 17:32 ]", "Asia/Seoul", "2024-02-16T17:32:00+09:00"},
      {"2024년 2월 16일 오전 12시 05분", "Asia/Seoul", "2024-02-16T00:05:00+09:00"},
      {"Published February 16, 2024", "", "2024-02-16"},
      {"Feb. 16, 2024 at 3:05 p.m. EST", "", "2024-02-16T15:05:00-05:00"},
      {"16th February 2024", "", "2024-02-16"},
      {"Friday, 16 Feb 2024 10:00:00 +0000", "", "2024-02-16T10:00:00+00:00"},
      {"02/16/2024", "", "2024-02-16"},
      {"16/02/2024", "", "2024-02-16"},
      {"July 4, 2024 12:00", "America/New_York", "2024-07-04T12:00:00-04:00"},
  }));
  INFO(row.text);
  const auto moment = read_moment(row.text, row.zone);
  REQUIRE(moment);
  CHECK(moment->iso == row.iso);
  CHECK(moment->day == std::string(row.iso).substr(0, 10));
}

TEST_CASE("dates: what is none") {
  for (const char* text : {"", "no date", "2024-13-01", "1.2.3", "call 010-1234-5678", "May be",
                           "2024-02", "version 12.10.3", "99999999"}) {
    INFO(text);
    CHECK_FALSE(read_moment(text, "Asia/Seoul"));
  }
}

TEST_CASE("dates: in addresses") {
  CHECK(day_in_address("https://sample.example/2024/02/16/story") == "2024-02-16");
  CHECK(day_in_address("https://sample.example/news/20240216001234") == "2024-02-16");
  CHECK(day_in_address("https://sample.example/view?id=1234567890").empty());
}
