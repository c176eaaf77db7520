#pragma once

#include <QStringList>
#include <QVector>

namespace dais::pdf {

/// What locks workers down on this computer. A worker is only started when files are out of its reach, which
/// Landlock or a namespace of its own does; the system call filter is always on.
struct Confinement {
    int landlockVersion = 0;    ///< 0 when the kernel has none.
    bool hasNamespaces = false; ///< Users, network, mounts and processes of its own.

    [[nodiscard]] bool isEnough() const { return landlockVersion > 0 || hasNamespaces; }
    friend bool operator==(const Confinement &, const Confinement &) = default;
};

/// What became of the acts that a worker must not be able to do.
struct SelfTestReport {
    struct Act {
        QString name; ///< "open a network socket".
        bool isDenied = false;
    };
    Confinement confinement;
    QVector<Act> acts;

    [[nodiscard]] int deniedCount() const;
    [[nodiscard]] bool isPassed() const { return !acts.isEmpty() && deniedCount() == acts.size(); }
};

} // namespace dais::pdf
