#include "tests/simulator/report.h"

#include <QJsonArray>
#include <sstream>

namespace dais::simulator {

namespace {

void addAll(Counts &to, const Counts &from)
{
    for (const auto &[name, times] : from)
        to[name] += times;
}

QJsonObject json(const Counts &counts)
{
    QJsonObject object;
    for (const auto &[name, times] : counts)
        object.insert(QString::fromStdString(name), qint64(times));
    return object;
}

Counts counts(const QJsonValue &value)
{
    Counts found;
    const QJsonObject object = value.toObject();
    for (auto it = object.begin(); it != object.end(); ++it)
        found[it.key().toStdString()] = it.value().toInteger();
    return found;
}

void table(std::ostringstream &out, const char *title, const Counts &counts)
{
    out << title << "\n";
    for (const auto &[name, times] : counts)
        out << "  " << times << "  " << name << "\n";
}

} // namespace

void Totals::add(const RunReport &report)
{
    if (runs == 0)
        first = report.seed;
    last = report.seed;
    ++runs;
    m_commands += report.commands;
    m_switches += std::int64_t(report.switches);
    m_crashPoints += report.crashPoints;
    m_digest = (m_digest ^ report.storyDigest) * 1099511628211ULL;
    addAll(m_faults, report.faults);
    addAll(m_sometimes, report.sometimes);
    addAll(m_evaluated, report.evaluated);
    addAll(m_lostReplies, report.lostReplies);
    if (report.violations.empty())
        return;
    ++failedRuns;
    for (const World::Violation &violation : report.violations)
        ++m_failures["INV-" + std::to_string(violation.invariant)];
    if (m_failedSeeds.size() < 100)
        m_failedSeeds.push_back(report.seed);
}

QJsonObject Totals::toJson() const
{
    QJsonArray failed;
    for (const std::uint64_t seed : m_failedSeeds)
        failed.append(qint64(seed));
    return {{QStringLiteral("first"), qint64(first)},
            {QStringLiteral("last"), qint64(last)},
            {QStringLiteral("runs"), qint64(runs)},
            {QStringLiteral("seconds"), seconds},
            {QStringLiteral("commands"), qint64(m_commands)},
            {QStringLiteral("steps"), qint64(m_switches)},
            {QStringLiteral("crash_points"), qint64(m_crashPoints)},
            {QStringLiteral("digest"), QString::number(m_digest, 16)},
            {QStringLiteral("faults"), json(m_faults)},
            {QStringLiteral("lost_replies"), json(m_lostReplies)},
            {QStringLiteral("evaluations"), json(m_evaluated)},
            {QStringLiteral("sometimes"), json(m_sometimes)},
            {QStringLiteral("failed_runs"), qint64(failedRuns)},
            {QStringLiteral("failures"), json(m_failures)},
            {QStringLiteral("failed_seeds"), failed}};
}

bool Totals::take(const QJsonObject &object)
{
    if (!object.contains(QLatin1String("last")))
        return false;
    first = std::uint64_t(object[QLatin1String("first")].toInteger());
    last = std::uint64_t(object[QLatin1String("last")].toInteger());
    runs = object[QLatin1String("runs")].toInteger();
    seconds = object[QLatin1String("seconds")].toDouble();
    m_commands = object[QLatin1String("commands")].toInteger();
    m_switches = object[QLatin1String("steps")].toInteger();
    m_crashPoints = object[QLatin1String("crash_points")].toInteger();
    m_digest = object[QLatin1String("digest")].toString().toULongLong(nullptr, 16);
    m_faults = counts(object[QLatin1String("faults")]);
    m_lostReplies = counts(object[QLatin1String("lost_replies")]);
    m_evaluated = counts(object[QLatin1String("evaluations")]);
    m_sometimes = counts(object[QLatin1String("sometimes")]);
    failedRuns = object[QLatin1String("failed_runs")].toInteger();
    m_failures = counts(object[QLatin1String("failures")]);
    for (const QJsonValue &seed : object[QLatin1String("failed_seeds")].toArray())
        m_failedSeeds.push_back(std::uint64_t(seed.toInteger()));
    return true;
}

std::string Totals::words() const
{
    std::ostringstream out;
    out << "seeds " << first << ".." << last << ": " << runs << " runs in " << int(seconds) << " s ("
        << (runs > 0 ? int(1000 * seconds / double(runs)) : 0) << " ms each), " << m_commands << " commands, "
        << m_switches << " steps, " << m_crashPoints << " deaths at a planned write\n";
    table(out, "faults", m_faults);
    table(out, "lost replies by call", m_lostReplies);
    table(out, "sometimes", m_sometimes);
    table(out, "invariants looked at", m_evaluated);
    if (failedRuns == 0) {
        out << "0 violations\n";
        return out.str();
    }
    out << failedRuns << " runs broke a promise\n";
    table(out, "broken", m_failures);
    out << "seeds:";
    for (const std::uint64_t seed : m_failedSeeds)
        out << " " << seed;
    out << "\n";
    return out.str();
}

} // namespace dais::simulator
