#pragma once

#include "domain/result.h"

#include <QHash>
#include <QStringList>
#include <vector>

namespace dais::server::cli {

/// An option a sub-command knows.
struct OptionSpec {
    QString name;  ///< "--court".
    QString value; ///< What its value is called in the help, "CODE"; empty for a switch.
    QString help;
};

/// What a sub-command accepts, and what its help says.
struct Usage {
    QString command;      ///< "user add".
    QString purpose;      ///< One sentence.
    QStringList operands; ///< "DIR"; all must be given.
    std::vector<OptionSpec> options;

    [[nodiscard]] QString help() const;
};

/// The parts of a command line that was understood.
struct Arguments {
    QStringList operands;
    QHash<QString, QStringList> values; ///< By option; a switch has one empty value.
    bool wantsHelp = false;

    [[nodiscard]] bool has(const QString &option) const { return values.contains(option); }
    [[nodiscard]] QString value(const QString &option, const QString &otherwise = {}) const
    {
        const QStringList given = values.value(option);
        return given.isEmpty() ? otherwise : given.last();
    }
};

/// Reads a command line strictly. The error's detail is a sentence for the person who typed it.
[[nodiscard]] Result<Arguments> readArguments(const Usage &usage, const QStringList &arguments);

} // namespace dais::server::cli
