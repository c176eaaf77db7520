#include "server/cli/options.h"

namespace dais::server::cli {

namespace {

const OptionSpec *specOf(const Usage &usage, const QString &name)
{
    for (const OptionSpec &spec : usage.options)
        if (spec.name == name)
            return &spec;
    return nullptr;
}

tl::unexpected<Error> says(const QString &sentence)
{
    return fail(Error::Kind::Invalid, sentence);
}

} // namespace

QString Usage::help() const
{
    QString text = QStringLiteral("Usage: dais-server %1").arg(command);
    for (const QString &operand : operands)
        text += QLatin1Char(' ') + operand;
    text += options.empty() ? QStringLiteral("\n") : QStringLiteral(" [OPTIONS]\n");
    text += QLatin1Char('\n') + purpose + QStringLiteral("\n\n");
    for (const OptionSpec &option : options) {
        const QString shown = option.value.isEmpty() ? option.name : option.name + QLatin1Char(' ') + option.value;
        text += QStringLiteral("  %1 %2\n").arg(shown, -24).arg(option.help);
    }
    return text + QStringLiteral("  %1 %2\n").arg(QStringLiteral("--help"), -24).arg(QStringLiteral("Shows this."));
}

Result<Arguments> readArguments(const Usage &usage, const QStringList &arguments)
{
    Arguments read;
    for (qsizetype i = 0; i < arguments.size(); ++i) {
        const QString &word = arguments[i];
        if (word == QLatin1String("--help") || word == QLatin1String("-h")) {
            read.wantsHelp = true;
            return read;
        }
        if (!word.startsWith(QLatin1Char('-'))) {
            read.operands.append(word);
            continue;
        }
        const OptionSpec *spec = specOf(usage, word);
        if (!spec)
            return says(
                QStringLiteral("dais-server %1 has no option %2. Run it with --help.").arg(usage.command, word));
        if (!spec->value.isEmpty() && i + 1 == arguments.size())
            return says(QStringLiteral("%1 needs a value: %1 %2.").arg(word, spec->value));
        read.values[word].append(spec->value.isEmpty() ? QString() : arguments[++i]);
    }
    if (read.operands.size() != usage.operands.size())
        return says(usage.operands.isEmpty()
                        ? QStringLiteral("dais-server %1 takes options only. Run it with --help.").arg(usage.command)
                        : QStringLiteral("dais-server %1 needs %2. Run it with --help.")
                              .arg(usage.command, usage.operands.join(QStringLiteral(" and "))));
    return read;
}

} // namespace dais::server::cli
