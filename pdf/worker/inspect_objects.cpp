#include "pdf/worker/inspect_objects.h"

#include "pdf/worker/signature_check.h"

#include <algorithm>
#include <qpdf/QPDFObjectHandle.hh>
#include <vector>

namespace dais::pdf::worker {
namespace {

constexpr int maximumParents = 32;
constexpr int maximumDepth = 64;

bool isName(QPDFObjectHandle object, const char *name)
{
    return object.isNameAndEquals(name);
}

bool isScript(QPDFObjectHandle code)
{
    return code.isStream() || (code.isString() && !code.getStringValue().empty());
}

/// A file specification whose /EF holds at least one stream: a file really comes along.
bool carriesFile(QPDFObjectHandle embedded)
{
    if (!embedded.isDictionary())
        return false;
    for (const auto &entry : embedded.ditems())
        if (QPDFObjectHandle(entry.second).isStream())
            return true;
    return false;
}

/// Whether this field, or one that it is part of, is a signature field.
bool isSignatureField(QPDFObjectHandle field)
{
    for (int i = 0; i < maximumParents && field.isDictionary(); ++i) {
        if (isName(field.getKey("/FT"), "/Sig"))
            return true;
        field = field.getKey("/Parent");
    }
    return false;
}

bool isSignature(QPDFObjectHandle value)
{
    return value.isDictionary() && (value.getKey("/Contents").isString() || value.getKey("/ByteRange").isArray());
}

void note(QPDFObjectHandle signature, QByteArrayView bytes, Inspection &found)
{
    const bool isFirst = found.signatures++ == 0;
    if (found.signatures > Inspection::maximumSignatureFacts) {
        ++found.unreadSignatures; // Each check reads the whole file.
    } else {
        const SignatureFacts facts = checkSignature(signature, bytes);
        found.brokenSignatures += facts.fit == SignatureFacts::Fit::Differs ? 1 : 0;
        found.unreadSignatures += facts.fit == SignatureFacts::Fit::NotRead ? 1 : 0;
        found.changedSinceSigned = !facts.coversAll && (isFirst || found.changedSinceSigned);
        found.signatureFacts.append(facts);
    }
    QPDFObjectHandle kind = signature.getKey("/SubFilter");
    const QString name = kind.isName() ? QString::fromStdString(kind.getName().substr(1)) : QString();
    if (signatureKinds().contains(name) && !found.signatureKinds.contains(name))
        found.signatureKinds.append(name);
}

void lookAt(QPDFObjectHandle dictionary, QByteArrayView bytes, Inspection &found)
{
    // A structure element's /S names a kind of text; it may be called anything.
    if (!isName(dictionary.getKey("/Type"), "/StructElem")) {
        const QPDFObjectHandle action = dictionary.getKey("/S");
        found.launch = found.launch || isName(action, "/Launch");
        found.javaScript = found.javaScript || isName(action, "/JavaScript") || isScript(dictionary.getKey("/JS"));
    }
    found.embeddedFile = found.embeddedFile || carriesFile(dictionary.getKey("/EF"));
    const QPDFObjectHandle form = dictionary.getKey("/XFA");
    found.xfa = found.xfa || QPDFObjectHandle(form).isStream() || QPDFObjectHandle(form).isArray();
    if (dictionary.hasKey("/V") && isSignature(dictionary.getKey("/V")) && isSignatureField(dictionary))
        note(dictionary.getKey("/V"), bytes, found);
}

/// One object and what lies directly in it. Indirect ones have their own turn, so that cycles cannot hold us
/// up.
void walk(QPDFObjectHandle root, QByteArrayView bytes, Budget &budget, Inspection &found)
{
    std::vector<std::pair<QPDFObjectHandle, int>> waiting{{root, 0}};
    while (!waiting.empty()) {
        budget.check();
        auto [object, depth] = waiting.back();
        waiting.pop_back();
        if (object.isStream())
            object = object.getDict();
        const auto push = [&waiting, level = depth + 1](QPDFObjectHandle part) {
            if (!part.isIndirect() && level < maximumDepth && (part.isArray() || part.isDictionary()))
                waiting.emplace_back(part, level);
        };
        if (object.isDictionary()) {
            lookAt(object, bytes, found);
            for (const auto &entry : object.ditems())
                push(entry.second);
        } else if (object.isArray()) {
            for (const QPDFObjectHandle &part : object.aitems())
                push(part);
        }
    }
}

} // namespace

void findActiveContent(QPDF &pdf, QByteArrayView bytes, Budget &budget, Inspection &found)
{
    walk(pdf.getTrailer(), bytes, budget, found);
    for (const auto &entry : pdf.getXRefTable()) {
        budget.checkNow();
        if (entry.second.getType() != 0)
            walk(pdf.getObject(entry.first), bytes, budget, found);
    }
}

} // namespace dais::pdf::worker
