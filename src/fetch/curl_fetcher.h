#pragma once
// Fetching over HTTP with libcurl: many at once, politely, within limits, and never a private
// address unless asked. Redirects are followed here, hop by hop, so that every hop passes the same
// checks.

#include "core/clock.h"
#include "fetch/fetcher.h"
#include "fetch/options.h"

namespace sayso::fetch {

class CurlFetcher final : public Fetcher {
 public:
  /// `clock` outlives the fetcher; it dates the pages.
  CurlFetcher(FetchOptions options, const Clock& clock);
  void fetch(const std::vector<std::string>& addresses, const Done& done) override;

 private:
  FetchOptions options_;
  const Clock& clock_;
};

}  // namespace sayso::fetch
