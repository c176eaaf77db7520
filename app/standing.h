#pragma once

#include "sync/sync_state.h"
#include "widgets/notice_strip.h"
#include "widgets/sync_word.h"

#include <QTimeZone>

namespace dais::app {

/// The word of the top bar for a state of sync; times in the court's zone.
[[nodiscard]] widgets::SyncStanding standingOf(const sync::SyncState &state, const QTimeZone &zone);

/// The notice that a state of sync calls for; nothing while all is well.
[[nodiscard]] std::optional<widgets::Notice> noticeOf(const sync::SyncState &state);

/// The id of every notice that noticeOf() makes: one at a time.
inline const QString syncNotice = QStringLiteral("sync");

} // namespace dais::app
