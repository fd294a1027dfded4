#include "text/host.h"

#include <unicode/uidna.h>

#include <array>
#include <memory>

namespace sayso::text {

std::string ascii_host(std::string_view host) {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<UIDNA, decltype(&uidna_close)> idna(
      uidna_openUTS46(UIDNA_NONTRANSITIONAL_TO_ASCII, &status), uidna_close);
  UIDNAInfo info = UIDNA_INFO_INITIALIZER;
  std::array<char, 512> out;
  const int size =
      uidna_nameToASCII_UTF8(idna.get(), host.data(), static_cast<std::int32_t>(host.size()),
                             out.data(), static_cast<std::int32_t>(out.size()), &info, &status);
  if (U_FAILURE(status) || info.errors != 0 || size > static_cast<int>(out.size())) {
    return std::string(host);
  }
  return {out.data(), static_cast<std::size_t>(size)};
}

}  // namespace sayso::text
