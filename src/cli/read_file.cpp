#include "cli/read_file.h"

#include <zlib.h>

#include <array>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <memory>

namespace sayso::cli {

Result<std::string> read_file(const std::string& path, std::size_t most) {
  // zlib reads what is not gzip as it is.
  errno = 0;
  const gzFile raw = path == "-" ? gzdopen(fileno(stdin), "rb") : gzopen(path.c_str(), "rb");
  const std::unique_ptr<gzFile_s, int (*)(gzFile)> file(raw, gzclose);
  if (!file) return Error{ErrorKind::io, path + ": " + std::strerror(errno)};
  gzbuffer(file.get(), 1 << 16);
  std::string bytes;
  std::array<char, 1 << 16> buffer{};
  for (;;) {
    const int got = gzread(file.get(), buffer.data(), buffer.size());
    if (got == 0) break;
    if (got < 0) {
      int code = 0;
      const char* message = gzerror(file.get(), &code);
      return Error{code == Z_ERRNO ? ErrorKind::io : ErrorKind::bad_input,
                   path + ": " + (code == Z_ERRNO ? std::strerror(errno) : message)};
    }
    bytes.append(buffer.data(), static_cast<std::size_t>(got));
    if (bytes.size() > most) {
      return Error{ErrorKind::refused,
                   path + ": over " + std::to_string(most >> 20) + " MB unpacked; it was not read"};
    }
  }
  int code = 0;
  const char* message = gzerror(file.get(), &code);
  if (code != Z_OK && code != Z_STREAM_END) {
    return Error{ErrorKind::bad_input, path + ": truncated gzip (" + message + ")"};
  }
  return bytes;
}

}  // namespace sayso::cli
