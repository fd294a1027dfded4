# Who may know whom: reads every #include of src/, extractors/ and db/ and fails on one that the table
# below does not allow. (Include paths cannot do this: rooms share one.)
#
#   cmake -P tests/layers.cmake
#
# It also keeps each library inside the rooms that may know it.
cmake_minimum_required(VERSION 3.25)
get_filename_component(root ${CMAKE_CURRENT_LIST_DIR}/.. ABSOLUTE)

# Rooms and single headers that a room may include beside its own and the standard library's.
set(may_core "")
set(may_text core)
foreach(room decode segment attribute resolve match trace extract)
  set(may_${room} core text)
endforeach()
set(may_export core text store/store.h)
set(may_fetch core text)
set(may_store core text)
set(may_review core text export store)
set(may_pipeline core text decode segment attribute resolve match trace export extract
    fetch/fetcher.h store/store.h)
set(may_extractors core text segment attribute extract/tables.h)
set(may_db core text store/store.h match/index.h)
# The top: chooses the concrete parts.
set(may_cli any)
set(may_eval any)

# Libraries by their headers, and the rooms they may be seen in.
set(libraries
    "unicode/:text decode extract" "libpsl:text" "openssl/:text" "curl/:fetch text" "gumbo:extract"
    "SQLiteCpp/:db" "sqlite3:db" "httplib:review" "CLI/:cli eval" "nlohmann/:extract export review db cli eval"
    "fmt/:fetch export review cli eval" "zlib:fetch db cli")

set(errors "")
set(count 0)

function(check_include file room given quoted)
  if(quoted)
    if("any" IN_LIST may_${room} OR EXISTS ${root}/src/${room}/${given})
      return()
    endif()
    string(REGEX REPLACE "/.*" "" target "${given}")
    if(room STREQUAL "extractors" AND EXISTS ${root}/extractors/${given})
      return()
    elseif(room STREQUAL "db" AND EXISTS ${root}/db/${given})
      return()
    elseif(target STREQUAL room OR target IN_LIST may_${room} OR given IN_LIST may_${room})
      return()
    endif()
    set(errors "${errors}${file}: ${room} may not include \"${given}\"\n" PARENT_SCOPE)
    return()
  endif()
  foreach(row ${libraries})
    string(REGEX MATCH "^([^:]+):(.*)$" _ "${row}")
    string(REPLACE " " ";" rooms "${CMAKE_MATCH_2}")
    string(FIND "${given}" "${CMAKE_MATCH_1}" at)
    if(at EQUAL 0 AND NOT room IN_LIST rooms)
      set(errors "${errors}${file}: ${room} may not include <${given}>\n" PARENT_SCOPE)
    endif()
  endforeach()
endfunction()

file(GLOB_RECURSE files RELATIVE ${root} ${root}/src/*.h ${root}/src/*.cpp ${root}/extractors/*.h
     ${root}/extractors/*.cpp ${root}/db/*.h ${root}/db/*.cpp)
foreach(file ${files})
  string(REGEX REPLACE "^src/" "" inside "${file}")
  string(REGEX REPLACE "/.*" "" room "${inside}")
  if(NOT DEFINED may_${room})
    string(APPEND errors "${file}: the table of rooms does not know '${room}'\n")
    continue()
  endif()
  file(STRINGS ${root}/${file} lines REGEX "^ *# *include")
  foreach(line ${lines})
    if(line MATCHES "include *\"([^\"]+)\"")
      check_include(${file} ${room} ${CMAKE_MATCH_1} TRUE)
    elseif(line MATCHES "include *<([^>]+)>")
      check_include(${file} ${room} ${CMAKE_MATCH_1} FALSE)
    endif()
    math(EXPR count "${count} + 1")
  endforeach()
endforeach()

if(errors)
  message(FATAL_ERROR "\n${errors}")
endif()
message(STATUS "${count} includes, all allowed")
