#pragma once

#include <QDateTime>
#include <QMetaType>
#include <QString>

namespace dais::sync {

/// What the top bar says about the connection to the court; `code` picks the sentence where one is needed.
struct SyncState {
    enum class Kind {
        Starting,
        UpToDate,       ///< "Up to date, 9:58 am".
        Offline,        ///< "Offline since 9:42".
        Sending,        ///< "Sending 6", or receiving: work is under way.
        SignInNeeded,   ///< The token ended; everything waits, nothing is lost.
        VersionDiffers, ///< "client_too_old", "server_too_old": this program and the court's differ too much.
        Trouble,        ///< "certificate_unknown", "disk_full", "deletions_held", "server_trouble": see the code.
    };
    Kind kind = Kind::Starting;
    QDateTime since;   ///< When this kind began, this computer's clock.
    QDateTime contact; ///< When the court was last heard; invalid when never.
    int waiting = 0;   ///< Commands saved here that the court has not received.
    int needsYou = 0;
    bool receiving = false; ///< A pull with more pages is under way.
    QString code;

    friend bool operator==(const SyncState &, const SyncState &) = default;
};

} // namespace dais::sync

Q_DECLARE_METATYPE(dais::sync::SyncState)
