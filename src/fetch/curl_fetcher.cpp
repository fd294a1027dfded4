#include "fetch/curl_fetcher.h"

#include "fetch/run.h"

namespace sayso::fetch {

CurlFetcher::CurlFetcher(FetchOptions options, const Clock& clock)
    : options_(std::move(options)), clock_(clock) {
  [[maybe_unused]] static const CURLcode started = curl_global_init(CURL_GLOBAL_DEFAULT);
}

void CurlFetcher::fetch(const std::vector<std::string>& addresses, const Done& done) {
  Run(options_, clock_, done).fetch(addresses);
}

}  // namespace sayso::fetch
