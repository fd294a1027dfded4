#include "fetch/curl_fetcher.h"

#include <csignal>
#include <ctime>

#include "fetch/run.h"

namespace sayso::fetch {
namespace {

/// Keeps SIGPIPE from ending the program while TLS writes to a connection that the other side has
/// closed: libcurl leaves signals alone, as it must where there are threads.
class NoPipeSignal {
 public:
  NoPipeSignal() {
    sigemptyset(&pipe_);
    sigaddset(&pipe_, SIGPIPE);
    pthread_sigmask(SIG_BLOCK, &pipe_, &before_);
  }
  ~NoPipeSignal() {
    constexpr timespec kNow{};
    while (sigtimedwait(&pipe_, nullptr, &kNow) == SIGPIPE) {
    }
    pthread_sigmask(SIG_SETMASK, &before_, nullptr);
  }
  NoPipeSignal(const NoPipeSignal&) = delete;
  NoPipeSignal& operator=(const NoPipeSignal&) = delete;

 private:
  sigset_t pipe_{}, before_{};
};

}  // namespace

CurlFetcher::CurlFetcher(FetchOptions options, const Clock& clock)
    : options_(std::move(options)), clock_(clock) {
  [[maybe_unused]] static const CURLcode started = curl_global_init(CURL_GLOBAL_DEFAULT);
}

void CurlFetcher::fetch(const std::vector<std::string>& addresses, const Done& done) {
  const NoPipeSignal quiet;
  Run(options_, clock_, done).fetch(addresses);
}

}  // namespace sayso::fetch
