#include "domain/known_bad.h"

#ifdef DAIS_KNOWN_BAD
#include <cstring>

namespace dais::domain {

namespace {

const char *chosen = "";

constexpr const char *variants[] = {
    "accepted_again",         "accepted_rejected",     "actor_not_asked",
    "bytes_not_deleted",      "chain_restarts",        "clone_ignored",
    "covered_too_far",        "cursors_not_lifted",    "cut_page_taken",
    "damaged_cache_kept",     "digest_not_compared",   "drop_forgotten",
    "drop_keeps_rows",        "envelope_written_anew", "files_not_swept",
    "fork_unknown",           "gone_keeps_file",       "gone_not_told",
    "half_commits",           "history_ignored",       "log_not_moved",
    "newer_refused",          "notice_forgotten",      "old_history_answers",
    "outbox_not_synchronous", "outcome_told_twice",    "outcomes_before_effects",
    "overlay_not_rebuilt",    "payload_forgotten",     "received_when_sent",
    "rest_by_wall_clock",     "revision_skipped",      "rights_not_asked",
    "sent_taken_back",        "silence_is_receipt",    "traces_kept",
    "writer_not_synchronous",
};

} // namespace

std::span<const char *const> knownBadVariants()
{
    return variants;
}

bool knownBad(const char *name)
{
    return std::strcmp(chosen, name) == 0;
}

void chooseKnownBad(const char *name)
{
    chosen = name;
}

} // namespace dais::domain
#endif
