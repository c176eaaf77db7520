#include "domain/command.h"

#include <QCryptographicHash>

namespace dais::domain {

namespace {
struct KindOf {
    const char *operator()(const AcceptSubmission &) const { return "submission.accept"; }
    const char *operator()(const RejectSubmission &) const { return "submission.reject"; }
    const char *operator()(const AddNote &) const { return "note.add"; }
    const char *operator()(const SettleDecision &) const { return "decision.settle"; }
    const char *operator()(const SetShare &) const { return "share.set"; }
    const char *operator()(const SealCase &) const { return "case.seal"; }
    const char *operator()(const UnsealCase &) const { return "case.unseal"; }
    const char *operator()(const ReceiveSubmission &) const { return "submission.receive"; }
    const char *operator()(const RecordChecks &) const { return "submission.checked"; }
    const char *operator()(const EnterNotice &) const { return "notice.enter"; }
    const char *operator()(const ImportCase &) const { return "case.import"; }
};
} // namespace

QString commandKind(const CommandArgs &args)
{
    return QString::fromLatin1(std::visit(KindOf{}, args));
}

QString Payload::digest() const
{
    return QString::fromLatin1(QCryptographicHash::hash(salt + body, QCryptographicHash::Sha256).toHex());
}

QString Command::payloadText(const QString &name) const
{
    for (const Payload &payload : payloads)
        if (payload.name == name)
            return QString::fromUtf8(payload.body);
    return {};
}

} // namespace dais::domain
