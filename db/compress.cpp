#include "compress.h"

#include <zlib.h>

#include <new>

namespace sayso::db {

std::string compress(std::string_view bytes) {
  uLongf size = compressBound(bytes.size());
  std::string packed(size, '\0');
  const int code =
      compress2(reinterpret_cast<Bytef*>(packed.data()), &size,
                reinterpret_cast<const Bytef*>(bytes.data()), bytes.size(), Z_DEFAULT_COMPRESSION);
  if (code != Z_OK) throw std::bad_alloc();  // the only way left, with a buffer of the bound's size
  packed.resize(size);
  return packed;
}

std::optional<std::string> decompress(std::string_view packed, std::size_t size) {
  std::string bytes(size, '\0');
  uLongf got = size;
  const int code = uncompress(reinterpret_cast<Bytef*>(bytes.data()), &got,
                              reinterpret_cast<const Bytef*>(packed.data()), packed.size());
  if (code != Z_OK || got != size) return std::nullopt;
  return bytes;
}

}  // namespace sayso::db
