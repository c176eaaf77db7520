#pragma once

#include "domain/clock.h"
#include "domain/random.h"
#include "domain/result.h"

#include <QStringList>
#include <QTextStream>

namespace dais::server::cli {

/// The exit statuses of dais-server.
enum Status : int {
    Done = 0,
    Failed = 1,        ///< Understood, but it could not be done; a sentence says why.
    Misunderstood = 2, ///< The command line makes no sense; a sentence says what.
};

/// What a sub-command works with: the terminal and the world, injected.
struct Terminal {
    QTextStream &in;
    QTextStream &out;
    QTextStream &err;
    const domain::Clock &clock;
    domain::Random &random;
    QString programFolder; ///< Where this program lies.

    /// Says `sentence` and gives Failed.
    int fails(const QString &sentence) const
    {
        err << sentence << Qt::endl;
        return Failed;
    }
};

/// A sentence for what went wrong with a court's folder.
[[nodiscard]] QString storeSentence(const Error &error, const QString &folder);

} // namespace dais::server::cli
