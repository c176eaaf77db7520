#pragma once

#include <QStringList>
#include <QTextStream>

namespace dais::app {

/// `dais fsck [--data DIR]`: checks every person's store under DIR, without a window and without changing anything, and
/// says what is wrong and what to do. Exit status: 0 when everything holds, 1 when not, 2 when not understood.
[[nodiscard]] int runFsck(const QStringList &arguments, const QString &defaultFolder, QTextStream &out,
                          QTextStream &err);

} // namespace dais::app
